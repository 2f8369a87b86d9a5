import type { BillView } from '../../contract/bills';
import type { BillShare } from '../../domain/bill/bill-share';
import { openids } from '../../fixtures/demo-restaurant/people';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { tally } from '../support/tally';

const storeId = 'wutong';
const phones = ['oPhoneA', 'oPhoneB', 'oPhoneC', 'oPhoneD'];
const minuteMs = 60_000;

// Generous: these start processes, and the machine may be busy.
jest.setTimeout(120_000);

let restaurant: LocalRestaurant;
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
});
afterAll(() => restaurant.close());

let requests = 0;

/** Everybody at the table orders a tofu at the same moment. */
async function orderAll(table: string): Promise<BillView> {
  const visits = await Promise.all(phones.map((openid) => GuestVisit.sitDown(restaurant, openid, table)));
  const placed = await Promise.all(
    visits.map((visit) =>
      restaurant.guest(visit.openid, 'placeOrder', {
        ...visit.placing({ dishes: { 'mapo-tofu': 1 } }),
        onBill: true,
      }),
    ),
  );
  expect(tally(placed)).toEqual({ ok: phones.length });
  return billAt(table);
}

async function billAt(table: string): Promise<BillView> {
  const place = { tableCode: tableCode(storeId, table), orderId: null };
  const seen = await restaurant.guest(phones[0] ?? '', 'viewBill', { ...place, afterPayment: false });
  if (!seen.ok || !seen.data.bill) throw new Error(`the table has no bill: ${JSON.stringify(seen)}`);
  return seen.data.bill;
}

/** Asks for a share; whoever hears that the bill has changed looks and asks for what it comes to now, as the app does. */
async function payShare(openid: string, table: string, share: BillShare, amount: number): Promise<string> {
  requests += 1;
  const asked = await restaurant.guest(openid, 'payShare', {
    ...{ tableCode: tableCode(storeId, table), orderId: null, share, expectedAmount: amount },
    requestId: `share-${process.pid}-${requests}`,
  });
  if (asked.ok) {
    if (asked.data.payment) await restaurant.settleSheet(asked.data.payment.package, 'confirm');
    return 'ok';
  }
  const now = Number(asked.refusal.details.amount ?? 0);
  if (asked.refusal.code !== 'BILL_CHANGED' || now === 0) return asked.refusal.code;
  return payShare(openid, table, share, now);
}

/** Every order of the bill got what it owed and no more, and every payment and refund is over. */
async function expectPaidToTheFen(billId: string): Promise<void> {
  const bill = await restaurant.document('bills', billId);
  const rounds = bill?.rounds as readonly { readonly orderId: string; readonly amount: number }[];
  let owed = 0;
  for (const { orderId, amount } of rounds) {
    owed += amount;
    const order = await restaurant.document('orders', orderId);
    const { tenders } = order?.bill as { readonly tenders: readonly { readonly amount: number }[] };
    expect(tenders.reduce((sum, tender) => sum + tender.amount, 0)).toBe(amount);
    expect(order?.paidAtMs).not.toBeNull();
    expect(await restaurant.document('tickets', orderId)).not.toBeNull();
  }
  const payments = await restaurant.documents('payments', { orderId: billId });
  const refunds = await restaurant.documents('refunds', { orderId: billId });
  const sum = (documents: readonly Record<string, unknown>[]) =>
    documents.reduce((total, { amount }) => total + Number(amount), 0);
  const captured = payments.filter(({ status }) => status === 'paid' || status === 'stray');
  expect(sum(captured) - sum(refunds)).toBe(owed);
  expect(bill).toMatchObject({ status: 'settled', dueAtMs: null });
  expect(payments.map(({ status }) => status)).not.toContain('waiting');
}

test('four phones order at once onto one bill and pay a quarter each at once', async () => {
  const bill = await orderAll('A01');
  expect(bill.rounds).toHaveLength(phones.length);
  const share = { kind: 'equal' as const, of: 4 };
  const amount = Math.ceil(bill.total / 4);
  const outcomes = await Promise.all(phones.map((openid) => payShare(openid, 'A01', share, amount)));
  expect(outcomes).toEqual(phones.map(() => 'ok'));
  await restaurant.clock.advance(6 * minuteMs);
  await expectPaidToTheFen(bill.id);
});

test('four phones pay everything at once: one pays, three hear that nothing is left', async () => {
  const bill = await orderAll('A02');
  const share = { kind: 'rest' as const };
  const outcomes = await Promise.all(phones.map((openid) => payShare(openid, 'A02', share, bill.total)));
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
  expect(outcomes.filter((outcome) => /^BILL_(CHANGED|CLOSED)$/.test(outcome))).toHaveLength(3);
  await restaurant.clock.advance(6 * minuteMs);
  await expectPaidToTheFen(bill.id);
});

test('own shares are paid while the bill moves to another table, and nothing is lost or paid twice', async () => {
  const bill = await orderAll('A03');
  const [own = 0] = bill.rounds.map(({ owed }) => owed);
  const [moved, ...outcomes] = await Promise.all([
    restaurant.staff(openids.waiter, 'transferBill', {
      ...{ storeId, billId: bill.id, toTableId: `${storeId}-A04` },
    }),
    ...phones.map((openid) => payShare(openid, 'A03', { kind: 'own' }, own)),
  ]);
  expect(moved.ok ? 'ok' : moved.refusal.code).toMatch(/^(ok|BILL_CLOSED)$/);
  const late = phones.filter((_, index) => outcomes[index] !== 'ok');
  const paid = await Promise.all(late.map((openid) => payShare(openid, 'A04', { kind: 'own' }, own)));
  expect(paid).toEqual(late.map(() => 'ok'));
  await restaurant.clock.advance(6 * minuteMs);
  await expectPaidToTheFen(bill.id);
});
