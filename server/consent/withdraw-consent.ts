import type { ConsentGuestAnswers } from '../../contract/consent';
import type { GuestInput } from '../../contract/guest';
import { orderIdFor } from '../ordering/order-id';
import { Refused } from '../refused';
import type { Services } from '../services';
import { consentViews } from './consent-views';
import { addEntry, consentOf, readConsents } from './ledger';
import { customerKind, messageFactEntry } from './message-facts';

/**
 * The guest wants no more of it: every send that is left is gone at once, and the next message finds no licence. What was
 * not licensed, or is withdrawn already, stays as it is.
 */
export async function withdrawConsent(
  services: Services,
  guestId: string,
  { requestId, purpose }: GuestInput<'withdrawConsent'>,
): Promise<ConsentGuestAnswers['withdrawConsent'] | Refused> {
  const newest = await services.database.query('consentEntries', {
    where: { guestId, purpose, kind: 'answered' },
    orderBy: ['atMs', 'desc'],
    limit: 1,
  });
  const nowMs = services.nowMs();
  const storeId = newest[0]?.storeId ?? '';
  const store = storeId === '' ? null : await services.database.get('stores', storeId);
  const consents = await services.database.transact(async (transaction) => {
    const before = await readConsents(transaction, guestId);
    const { left, answeredAtMs, withdrawnAtMs } = consentOf(before, purpose);
    if (answeredAtMs === null || (left === 0 && withdrawnAtMs !== null)) return before;
    const id = `withdraw:${orderIdFor(guestId, `withdraw ${requestId}`)}:${purpose}`;
    if (await transaction.get('consentEntries', id)) return before;
    const templateId = services.messages.templates[purpose] ?? '';
    const after = await addEntry(transaction, before, {
      ...{ id, guestId, storeId, purpose, templateId, kind: 'withdrawn', sends: -left, atMs: nowMs },
      screen: 'consents',
    });
    await transaction.set('consents', after);
    if (store) {
      const customer = await customerKind(transaction, guestId);
      const happening = { cause: id, storeId, purpose, customer, dayClock: store.hours, nowMs };
      await transaction.add('outbox', messageFactEntry({ ...happening, event: 'withdrawn' }));
    }
    return after;
  });
  return consents instanceof Refused ? consents : { consents: consentViews(services, consents) };
}
