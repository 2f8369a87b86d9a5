import type { ActionAnswer } from '../contract/envelope';
import { openids } from '../fixtures/demo-restaurant/people';
import { tableCode } from '../fixtures/demo-restaurant/tables';
import { GuestVisit } from '../tests/support/guest-visit';
import {
  differs,
  moneyFaults,
  onlyThese,
  sitDown,
  unless,
  type Answer,
  type Restaurant,
  type Rush,
} from './rush';

const storeId = 'wutong';
const minuteMs = 60_000;
const tofu = { 'mapo-tofu': 1 };
const phonesAtTable = 4;

/** One balance of money paid in advance, which everybody's phone wants to spend in the same moment. */
export async function oneBalance(restaurant: Restaurant, people: number): Promise<Rush> {
  const guest = await GuestVisit.sitDown(restaurant, `oRushBalance${process.pid}`);
  const tier = { pay: 10_000, bonus: 500 };
  await restaurant.staff(openids.owner, 'setStoredValue', { storeId, isOn: true, tiers: [tier] });
  const topUp = { requestId: `rush-${process.pid}-top-up`, storeId, ...tier };
  const begun = await restaurant.guest(guest.openid, 'topUp', topUp);
  if (!begun.ok || !begun.data.payment) throw new Error(JSON.stringify(begun));
  await restaurant.settleSheet(begun.data.payment.package, 'confirm');
  await restaurant.guest(guest.openid, 'viewTopUp', { topUpId: begun.data.topUp.id });
  const each = guest.quote({ dishes: tofu }).payable;
  const orders = Math.min(people, Math.floor((topUp.pay + topUp.bonus) / each));
  return {
    calls: Array.from({ length: people }, () => () => {
      const placing = guest.placing({ dishes: tofu });
      return restaurant.guest(guest.openid, 'placeOrder', { ...placing, storedValueToSpend: each });
    }),
    faults: async (answers) => {
      const account = await restaurant.document('storedValueAccounts', guest.openid);
      const left = Number(account?.principal) + Number(account?.bonus);
      return [
        ...unless(left === topUp.pay + topUp.bonus - orders * each, `${left} fen are left of the balance`),
        ...differs(answers, { ok: orders, STORED_VALUE_NOT_ENOUGH: people - orders }),
      ];
    },
  };
}

/** Tables with four phones each (more where the house has too few tables): all pay their part in the same moment. */
export async function oneBillFromFourPhones(restaurant: Restaurant, people: number): Promise<Rush> {
  const tables = tableNames.slice(0, Math.min(tableNames.length, Math.floor(people / phonesAtTable)));
  const phones = await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const table = tables[index % tables.length] ?? '';
      const visit = await GuestVisit.sitDown(restaurant, `oRushBill${people}_${index}`, table);
      const placing = visit.placing({ dishes: tofu });
      const placed = await restaurant.guest(visit.openid, 'placeOrder', { ...placing, onBill: true });
      if (!placed.ok) throw new Error(JSON.stringify(placed.refusal));
      return { openid: visit.openid, table, owed: visit.quote({ dishes: tofu }).payable };
    }),
  );
  return {
    calls: phones.map(
      ({ openid, table, owed }, index) =>
        () =>
          payOwn(restaurant, { openid, table, owed, index }),
    ),
    faults: async (answers) => {
      await restaurant.clock.advance(6 * minuteMs);
      const bills = await Promise.all(tables.map((table) => lastBillOf(restaurant, table)));
      const faults = await Promise.all(bills.map((bill) => billFaults(restaurant, bill)));
      return [...faults.flat(), ...onlyThese(answers, ['ok'])];
    },
  };
}

const tableNames = [
  ...Array.from({ length: 12 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 8 }, (_, index) => `B${String(index + 1).padStart(2, '0')}`),
];

interface OwnShare {
  readonly openid: string;
  readonly table: string;
  readonly owed: number;
  readonly index: number;
}

async function payOwn(restaurant: Restaurant, { openid, table, owed, index }: OwnShare): Promise<Answer> {
  const asked = await restaurant.guest(openid, 'payShare', {
    ...{ tableCode: tableCode(storeId, table), orderId: null, share: { kind: 'own' as const } },
    ...{ expectedAmount: owed, requestId: `rush-share-${process.pid}-${index}` },
  });
  if (asked.ok && asked.data.payment) await restaurant.settleSheet(asked.data.payment.package, 'confirm');
  return asked;
}

async function lastBillOf(restaurant: Restaurant, table: string) {
  const bills = await restaurant.documents('bills', { storeId, 'table.id': `${storeId}-${table}` });
  return [...bills].sort((a, b) => Number(a['openedAtMs']) - Number(b['openedAtMs'])).at(-1);
}

/** Every round got what it owed, in all payments together, and nothing waits any more. */
async function billFaults(
  restaurant: Restaurant,
  bill: Readonly<Record<string, unknown>> | undefined,
): Promise<string[]> {
  if (!bill) return ['a table has no bill'];
  const rounds = bill['rounds'] as readonly { readonly amount: number }[];
  const owed = rounds.reduce((sum, { amount }) => sum + amount, 0);
  const payments = await restaurant.documents('payments', { orderId: String(bill['_id']) });
  const captured = payments.filter(({ status }) => status === 'paid' || status === 'stray');
  const refunds = await restaurant.documents('refunds', { orderId: String(bill['_id']) });
  const sum = (documents: readonly Readonly<Record<string, unknown>>[]) =>
    documents.reduce((total, { amount }) => total + Number(amount), 0);
  const kept = sum(captured) - sum(refunds);
  const name = `the bill of ${JSON.stringify(bill['table'])}`;
  return [
    ...unless(kept === owed, `${name} owed ${owed} and holds ${kept} fen`),
    ...unless(bill['status'] === 'settled', `${name} is ${String(bill['status'])}`),
  ];
}

/** Half as many orders as people, each given back by two colleagues in the same moment. */
export async function twoRefund(restaurant: Restaurant, people: number): Promise<Rush> {
  const guests = await sitDown(restaurant, people / 2, 'Refund');
  const orders = await Promise.all(guests.map((guest) => guest.placeAndPay({ dishes: tofu })));
  const refund =
    (colleagues: readonly string[]) =>
    (order: { readonly id: string; readonly payable: number }, index: number) =>
    () => {
      const colleague = colleagues[index % colleagues.length] ?? '';
      return restaurant.staff(colleague, 'refundOrder', {
        ...{ storeId, orderId: order.id, requestId: `rush-${colleague}-${process.pid}-${index}` },
        ...{ wish: { kind: 'whole' as const }, expectedAmount: order.payable, reason: '菜凉了' },
      });
    };
  // Two pairs, for one colleague may not give back so much within an hour.
  const calls: (() => Promise<ActionAnswer<unknown>>)[] = [
    ...orders.map(refund([openids.owner, openids.cashier])),
    ...orders.map(refund([openids.manager, openids.waiter])),
  ];
  return {
    calls,
    faults: async (answers) => {
      await restaurant.clock.advance(6 * minuteMs);
      const kept = await Promise.all(orders.map(({ id }) => moneyFaults(restaurant, id)));
      return [
        ...kept.flat(),
        ...unless(
          answers.filter(({ ok }) => ok).length === orders.length,
          'not every order was given back once',
        ),
        ...onlyThese(answers, ['ok', 'REFUND_NOT_POSSIBLE', 'REFUND_CHANGED', 'ORDER_MOVED_ON']),
      ];
    },
  };
}
