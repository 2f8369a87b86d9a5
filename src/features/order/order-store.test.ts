import { FollowedOrder } from './order-store';

const asked: string[] = [];
const order = { id: 'o1', version: 1, status: 'awaiting-payment', nowMs: 0, signalId: 's1' };
let answerPayment: (answer: unknown) => void;

jest.mock('../../platform/cloud', () => ({
  callGuest: (action: string) => {
    asked.push(action);
    return action === 'payOrder'
      ? new Promise((resolve) => (answerPayment = resolve))
      : Promise.resolve({ ok: true, data: { order, asks: [] } });
  },
}));
jest.mock('../../platform/payment', () => ({ requestPayment: () => Promise.resolve('cancelled') }));
jest.mock('../../platform/watch', () => ({ watchSignal: () => () => undefined }));

test('an order whose payment is under way is not cancelled by a tap, nor said to be', async () => {
  const followed = new FollowedOrder('o1');
  const paying = followed.pay();
  expect(await followed.cancel()).toEqual({ kind: 'busy' });
  expect(await followed.pay()).toEqual({ kind: 'busy' });
  answerPayment({ ok: true, data: { order, payment: { package: 'prepay_id=1' } } });
  expect(await paying).toEqual({ kind: 'not-paid' });
  expect(await followed.cancel()).toEqual({ kind: 'done' });
  expect(asked).toEqual(['payOrder', 'cancelOrder']);
});
