import fc from 'fast-check';
import { amountOfShare, roundsOfShare, type BillShare, type SharedBill } from './bill-share';

const bill = (left: number, parts: SharedBill['parts'] = []): SharedBill => ({
  rounds: [
    { orderId: 'a', isMine: true, owed: 2800 },
    { orderId: 'b', isMine: false, owed: 1200 },
  ],
  parts,
  left,
});
const equal = (of: number): BillShare => ({ kind: 'equal', of });

test('a share comes to what it says, and never to more than is left', () => {
  expect(amountOfShare(bill(4000), { kind: 'rest' })).toBe(4000);
  expect(amountOfShare(bill(4000), { kind: 'own' })).toBe(2800);
  expect(amountOfShare(bill(4000), { kind: 'rounds', orderIds: ['b'] })).toBe(1200);
  expect(amountOfShare(bill(4000), { kind: 'amount', amount: 1500 })).toBe(1500);
  expect(amountOfShare(bill(1000), { kind: 'own' })).toBe(1000);
  expect(amountOfShare(bill(0), { kind: 'rest' })).toBe(0);
});

test('own and chosen rounds are what a payment pays first; everything else pays the oldest', () => {
  expect(roundsOfShare(bill(4000), { kind: 'own' })).toEqual(['a']);
  expect(roundsOfShare(bill(4000), { kind: 'rounds', orderIds: ['b'] })).toEqual(['b']);
  expect(roundsOfShare(bill(4000), { kind: 'rest' })).toEqual([]);
});

test('three equal shares of ¥10.00 are 3.34, 3.33 and 3.33', () => {
  const paid = { share: equal(3), state: 'paid' as const };
  expect(amountOfShare(bill(1000), equal(3))).toBe(334);
  expect(amountOfShare(bill(666, [paid]), equal(3))).toBe(333);
  expect(amountOfShare(bill(333, [paid, paid]), equal(3))).toBe(333);
});

test('equal shares that were given up are taken again, and when all are taken they begin anew', () => {
  const part = (state: 'paid' | 'waiting' | 'released') => ({ share: equal(2), state });
  expect(amountOfShare(bill(1000, [part('released')]), equal(2))).toBe(500);
  expect(amountOfShare(bill(500, [part('waiting')]), equal(2))).toBe(500);
  expect(amountOfShare(bill(600, [part('paid'), part('paid')]), equal(2))).toBe(300);
});

test('equal shares sum to the whole, whatever else is ordered or paid between them', () => {
  const steps = fc.array(fc.integer({ min: -3000, max: 3000 }), { maxLength: 8 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50_000 }),
      fc.integer({ min: 2, max: 9 }),
      steps,
      (total, of, between) => {
        let left = total;
        const parts: { share: BillShare; state: 'paid' }[] = [];
        for (let person = 0; person < of; person += 1) {
          const amount = amountOfShare({ rounds: [], parts, left }, equal(of));
          expect(amount).toBeLessThanOrEqual(left);
          left = Math.max(0, left - amount + (person < of - 1 ? (between[person] ?? 0) : 0));
          parts.push({ share: equal(of), state: 'paid' });
        }
        expect(left).toBe(0);
      },
    ),
  );
});
