import type { Act } from '../actors/act';
import { decideRefunds } from '../actors/refund-acts';
import { resolveDifferences } from '../actors/reconciliation-acts';
import { billDayAt, billFetchedAtMs } from '../../../domain/reconciliation/bill-day';
import { advance } from './advance';
import type { SimulatedWorld } from './simulated-world';
import { ringAndWait, untilNothingIsDue } from './until-nothing-is-due';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** A run touches three days at the most, and money that the last bill sends back one more. */
const mostDays = 6;

/** Morning after morning the bill of the day before is fetched, and somebody ends what differs, until all days are closed. */
export async function closeTheBooks(world: SimulatedWorld): Promise<void> {
  for (let morning = 1; morning <= mostDays && !isClosed(world); morning += 1) {
    const id = `morning ${morning}`;
    if (morning === 1) await beginBadly(world);
    await advance(world, nextMorningMs(world.timeline.now()));
    await ringAndWait(world, id);
    world.platform().pay.control.setSwitches({ bill: 'normal' });
    const act: Act = { id, atMs: 0, what: 'work', who: 'oOwner', visit: id };
    void resolveDifferences(world, act);
    await advance(world, world.timeline.now() + minuteMs);
    await untilNothingIsDue(world, id);
    void decideRefunds(world, { ...act, id: `${id} refunds` });
    await advance(world, world.timeline.now() + minuteMs);
  }
}

/** The timer may not ring for a whole day, and the first bill may not be had at once. */
async function beginBadly(world: SimulatedWorld): Promise<void> {
  const { chance, story, timeline } = world;
  if (chance.is('no timer for a day', 0.35)) {
    story.tell('the timer does not ring for a day');
    await advance(world, timeline.now() + dayMs);
  }
  if (!chance.is('the bill is late', 0.4)) return;
  story.tell('WeChat Pay cannot give its bill in the morning');
  world.platform().pay.control.setSwitches({ bill: 'down' });
}

function nextMorningMs(nowMs: number): number {
  const yesterdaysMs = billFetchedAtMs(billDayAt(nowMs - dayMs)) + minuteMs;
  return yesterdaysMs > nowMs ? yesterdaysMs : billFetchedAtMs(billDayAt(nowMs)) + minuteMs;
}

function isClosed({ books }: SimulatedWorld): boolean {
  const moments = books
    .payments()
    .flatMap((payment) =>
      [payment.paidAtMs ?? [], ...payment.refunds.map((refund) => refund.createdAtMs)].flat(),
    );
  return [...new Set(moments.map(billDayAt))].every((day) => {
    const status = books.get('reconciliations', day)?.status;
    return status === 'agreed' || status === 'resolved';
  });
}
