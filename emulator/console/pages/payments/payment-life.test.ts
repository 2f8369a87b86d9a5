import { makePayment } from '../../testing/made-calls';
import { lifeOf, notifiedText } from './payment-life';

const attempt = { event: 'TRANSACTION.SUCCESS', attempt: 1, error: null } as const;

test('a payment that was paid and notified is told in the order of time', () => {
  const payment = makePayment({
    state: 'SUCCESS',
    paidAtMs: 4_000,
    notifications: [
      { ...attempt, atMs: 4_010, status: 500 },
      { ...attempt, attempt: 2, atMs: 19_000, status: 204 },
    ],
  });
  expect(lifeOf(payment).map(({ title, tone }) => [title, tone])).toEqual([
    ['Payment created', 'done'],
    ['Payer paid', 'done'],
    ['TRANSACTION.SUCCESS · attempt 1', 'failed'],
    ['TRANSACTION.SUCCESS · attempt 2', 'done'],
  ]);
  expect(notifiedText(payment)).toBe('1 / 2');
});

test('a notification that is still to come stands last', () => {
  const payment = makePayment({ state: 'SUCCESS', paidAtMs: 4_000, nextNotificationAtMs: 604_000 });
  expect(lifeOf(payment).at(-1)).toMatchObject({
    title: 'Next notification',
    atMs: 604_000,
    tone: 'waiting',
  });
});

test('an unpaid payment waits, a failed one says so', () => {
  expect(lifeOf(makePayment()).at(-1)?.tone).toBe('waiting');
  expect(lifeOf(makePayment({ state: 'PAYERROR' })).at(-1)?.title).toBe('Payment failed');
});
