import type { Invariant } from './invariant';

export const messagesAreLicensed: Invariant = {
  name: 'messages-are-licensed',
  sentence:
    'Every message that was sent has spent a licence of its guest, and every consent equals its entries.',
  always: ({ books, witness }) => {
    const spendings = books
      .all('consentEntries')
      .filter(({ kind, sends }) => kind === 'spent' && sends === -1);
    const spent = new Set(spendings.map(({ _id }) => _id));
    const unlicensed = witness.messages.filter(({ messageId }) => !spent.has(`spend:${messageId}`));
    return unlicensed.map(({ messageId }) => `the message ${messageId} cites no licence`);
  },
  finally: ({ books }) => {
    const entries = books.all('consentEntries');
    return books.all('consents').flatMap(({ _id: guestId, byPurpose }) =>
      Object.entries(byPurpose).flatMap(([purpose, account]) => {
        const own = entries.filter((entry) => entry.guestId === guestId && entry.purpose === purpose);
        // In whatever order: what gave and what took a licence come from instances whose clocks differ.
        const left = own.reduce((sum, { sends }) => sum + sends, 0);
        return left === account.left
          ? []
          : [`${guestId} has ${account.left} sends of ${purpose}, but the entries say ${left}`];
      }),
    );
  },
};
