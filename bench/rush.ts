import type { ActionAnswer } from '../contract/envelope';
import { GuestVisit } from '../tests/support/guest-visit';
import type { restaurantAt } from '../tests/support/local-restaurant';

export type Restaurant = ReturnType<typeof restaurantAt>;
export type Answer = ActionAnswer<unknown>;

/** Many who want the same thing in the same moment, and how to tell afterwards whether all went right. */
export interface Rush {
  readonly calls: readonly (() => Promise<Answer>)[];
  readonly faults: (answers: readonly Answer[]) => Promise<string[]>;
}

export function sitDown(restaurant: Restaurant, people: number, name: string): Promise<GuestVisit[]> {
  return Promise.all(
    Array.from({ length: people }, (_, index) =>
      GuestVisit.sitDown(restaurant, `oRush${name}${people}_${String(index).padStart(3, '0')}`),
    ),
  );
}

/** What was captured and did not go back is the payable of a live order, and nothing of a dead one. */
export async function moneyFaults(restaurant: Restaurant, orderId: string): Promise<string[]> {
  const order = await restaurant.document('orders', orderId);
  const [payments, refunds] = await Promise.all([
    restaurant.documents('payments', { orderId }),
    restaurant.documents('refunds', { orderId }),
  ]);
  const captured = payments.filter(({ status }) => status === 'paid' || status === 'stray');
  const sum = (documents: readonly Record<string, unknown>[]) =>
    documents.reduce((total, { amount }) => total + Number(amount), 0);
  const kept = sum(captured) - sum(refunds);
  const due = order?.status === 'cancelled' ? 0 : order?.payable;
  const isStuck =
    order?.status === 'awaiting-payment' || refunds.some(({ status }) => status !== 'succeeded');
  return [
    ...unless(kept === due, `order ${orderId} is ${String(order?.status)} and holds ${kept} fen`),
    ...unless(!isStuck, `order ${orderId} is stuck`),
  ];
}

export function differs(answers: readonly Answer[], expected: Readonly<Record<string, number>>): string[] {
  return Object.entries(expected).flatMap(([outcome, count]) => {
    const found = answers.filter((answer) => outcomeOf(answer) === outcome).length;
    return unless(found === count, `${outcome} came ${found} times and not ${count}`);
  });
}

export function onlyThese(answers: readonly Answer[], allowed: readonly string[]): string[] {
  const others = answers.map(outcomeOf).filter((outcome) => !allowed.includes(outcome));
  return [...new Set(others)].map((outcome) => `${outcome} was answered`);
}

function outcomeOf(answer: Answer): string {
  return answer.ok ? 'ok' : answer.refusal.code;
}

export function unless(isRight: boolean, words: string): string[] {
  return isRight ? [] : [words];
}
