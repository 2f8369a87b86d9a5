import type { Act } from '../actors/act';
import { ring } from '../actors/platform-acts';
import { workOffBoard } from '../actors/staff-acts';
import { advance } from './advance';
import { Broken } from './broken';
import { check } from './check';
import type { SimulatedWorld } from './simulated-world';

const minuteMs = 60_000;
/** The longest that anything may take when everything works: payment, acceptance, a transaction nobody ends. */
const calmMinutes = 20;
const mostRounds = 60;
/** A refund that was refused waits an hour at the longest; WeChat Pay repeats a notification for a day. */
const mostHours = 26;

/** Nothing fails any more, the timer rings, staff finish what is on the board; in the end nothing is left to do. */
export async function settle(world: SimulatedWorld): Promise<void> {
  world.faults.end();
  world.story.tell('— from now on everything works —');
  for (let minute = 1; minute <= calmMinutes; minute += 1) {
    await ringAndWait(world, `calm ${minute}`);
    if (minute === 2) check(world, 'shortly');
  }
  check(world, 'soon');
  await workOff(world);
  await untilNothingIsDue(world);
  check(world, 'finally');
}

async function ringAndWait(world: SimulatedWorld, key: string): Promise<void> {
  void ring(world, `timer, ${key}`);
  await advance(world, world.timeline.now() + minuteMs);
}

async function workOff(world: SimulatedWorld): Promise<void> {
  for (let round = 1; round <= 8; round += 1) {
    const id = `last round ${round}`;
    const act: Act = { id, atMs: 0, what: 'work', who: 'oManager', visit: id };
    let left = 0;
    void workOffBoard(world, act).then((count) => (left = count));
    await advance(world, world.timeline.now() + minuteMs);
    await ringAndWait(world, id);
    if (left === 0) return;
  }
}

async function untilNothingIsDue(world: SimulatedWorld): Promise<void> {
  const { timeline } = world;
  const endMs = timeline.now() + mostHours * 60 * minuteMs;
  for (let round = 1; round <= mostRounds; round += 1) {
    const dueMs = nextDueMs(world);
    if (dueMs === null) return;
    if (dueMs > endMs) break;
    await advance(world, Math.max(dueMs + 1, timeline.now()));
    await ringAndWait(world, `after ${round}`);
  }
  const left = nextDueMs(world);
  throw new Broken('the-restaurant-comes-to-rest', [`something is still due at ${left}`], timeline.now());
}

/** The next moment at which something has to be done, by us or by WeChat Pay; null when all is done. */
function nextDueMs({ books, faults }: SimulatedWorld): number | null {
  const isLostForGood = (outTradeNo: string) =>
    faults.hasStruck('notifications-all-lost', `payment of ${outTradeNo}`) ||
    faults.hasStruck('notifications-all-lost', `refund of ${outTradeNo}`);
  const moments = [
    ...books.all('orders').map((order) => order.dueAtMs),
    ...books.all('refunds').map((refund) => refund.dueAtMs),
    ...books.all('outbox').map((entry) => entry.dueAtMs),
    ...books
      .payments()
      .filter((payment) => !isLostForGood(payment.outTradeNo))
      .map((payment) => payment.nextNotificationAtMs),
  ].filter((moment): moment is number => moment !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}
