import type { Invariant } from './invariant';

export const approvalsAreKept: Invariant = {
  name: 'approvals-are-kept',
  sentence:
    'A refund above a limit waits for somebody else, is decided once, and then gives back no more than was asked.',
  always: ({ books }) =>
    books.changes('refundRequests').flatMap(({ id, before, after }) => {
      if (!after) return [`the request ${id} was removed`];
      if (before && before.status !== 'waiting') return [`the request ${id} was decided again`];
      if (after.status === 'waiting') return [];
      if (after.decidedBy === after.requestedBy) return [`the request ${id} was decided by who asked for it`];
      const order = books.changes('orders').find((change) => change.id === after.orderId);
      const given = (order?.after?.refunded ?? 0) - (order?.before?.refunded ?? 0);
      const isRight = after.status === 'approved' ? order && given <= after.amount : given === 0;
      return isRight
        ? []
        : [`the request ${id} of ${after.amount} fen was ${after.status} and gave ${given}`];
    }),
  finally: ({ books }) =>
    books
      .all('refundRequests')
      .filter(({ status }) => status === 'waiting')
      .map(({ _id }) => `the request ${_id} still waits for somebody`),
};
