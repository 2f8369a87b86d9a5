import type { Act } from '../actors/act';
import { mendPrinters } from '../actors/platform-acts';
import { decideRefunds } from '../actors/refund-acts';
import { workOffBoards } from '../actors/staff-acts';
import { closeBills } from '../actors/till-acts';
import { closeTheBooks } from './close-the-books';
import { advance } from './advance';
import { check } from './check';
import type { SimulatedWorld } from './simulated-world';
import { ringAndWait, untilNothingIsDue } from './until-nothing-is-due';

const minuteMs = 60_000;
/** The longest that anything may take when everything works: payment, acceptance, a transaction nobody ends. */
const calmMinutes = 20;

/** Nothing fails any more, the timer rings, staff finish what is on the board; in the end nothing is left to do. */
export async function settle(world: SimulatedWorld): Promise<void> {
  world.faults.end();
  mendPrinters(world);
  world.story.tell('— from now on everything works —');
  for (let minute = 1; minute <= calmMinutes; minute += 1) {
    await ringAndWait(world, `calm ${minute}`);
    if (minute === 2) check(world, 'shortly');
  }
  check(world, 'soon');
  await workOff(world);
  await untilNothingIsDue(world);
  await closeTheBooks(world);
  check(world, 'finally');
}

async function workOff(world: SimulatedWorld): Promise<void> {
  for (let round = 1; round <= 10; round += 1) {
    const id = `last round ${round}`;
    const act: Act = { id, atMs: 0, what: 'work', who: 'oOwner', visit: id };
    let left = 0;
    void workOffBoards(world, act).then((count) => (left = count));
    await advance(world, world.timeline.now() + minuteMs);
    void decideRefunds(world, { ...act, id: `${id} refunds` });
    await advance(world, world.timeline.now() + minuteMs);
    let open = 0;
    void closeBills(world, { ...act, id: `${id} bills` }).then((count) => (open = count));
    await advance(world, world.timeline.now() + minuteMs);
    await ringAndWait(world, id);
    if (left + open === 0) return;
  }
}
