import { isJobFinal } from '../../../domain/printing/job-lifecycle';
import { ring } from '../actors/platform-acts';
import { advance } from './advance';
import { Broken } from './broken';
import type { SimulatedWorld } from './simulated-world';

const minuteMs = 60_000;
const mostRounds = 200;
/** A refund that was refused waits an hour at the longest; WeChat Pay repeats a notification for a day. */
const mostHours = 26;

/** Whenever something is due, the timer rings, until nobody has anything left to do. */
export async function untilNothingIsDue(world: SimulatedWorld, key = 'after'): Promise<void> {
  const { timeline } = world;
  const endMs = timeline.now() + mostHours * 60 * minuteMs;
  for (let round = 1; round <= mostRounds; round += 1) {
    const dueMs = nextDueMs(world);
    if (dueMs === null) return;
    if (dueMs > endMs) break;
    await advance(world, Math.max(dueMs + 1, timeline.now()));
    await ringAndWait(world, `${key} ${round}`);
  }
  const left = nextDueMs(world);
  throw new Broken('the-restaurant-comes-to-rest', [`something is still due at ${left}`], timeline.now());
}

/** The next moment at which something has to be done, by us or by WeChat Pay; null when all is done. */
function nextDueMs({ books, faults }: SimulatedWorld): number | null {
  const isLostForGood = ({ outTradeNo, refunds }: ReturnType<typeof books.payments>[number]) =>
    faults.hasStruck('notifications-all-lost', `payment of ${outTradeNo}`) ||
    refunds.some((refund) => faults.hasStruck('notifications-all-lost', `refund of ${refund.outRefundNo}`));
  const moments = [
    ...books.all('orders').map((order) => order.dueAtMs),
    ...books.all('refunds').map((refund) => refund.dueAtMs),
    ...books.all('reconciliations').map((day) => day.nextTryAtMs),
    ...books.all('bills').map((bill) => bill.dueAtMs),
    ...books.all('outbox').map((entry) => entry.dueAtMs),
    ...books.all('reservations').map((reservation) => reservation.dueAtMs),
    ...books.all('reservationDays').map((day) => day.offerDueAtMs),
    ...books.all('topUps').map((topUp) => topUp.dueAtMs),
    ...books.all('printJobs').flatMap((job) => (isJobFinal(job.status) ? [] : job.dueAtMs)),
    ...books
      .payments()
      .filter((payment) => !isLostForGood(payment))
      .map((payment) => payment.nextNotificationAtMs),
  ].filter((moment): moment is number => moment !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}

export async function ringAndWait(world: SimulatedWorld, key: string): Promise<void> {
  void ring(world, `timer, ${key}`);
  await advance(world, world.timeline.now() + minuteMs);
}
