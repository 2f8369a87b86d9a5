import { runClock } from '../../../server/clock/run-clock';
import type { FaultKind } from '../faults/fault-kinds';
import type { World } from '../run/world';
import type { ActName, Perform } from './act';
import { forge } from './forge';

/** Later than this, a notification that is sent again is no longer believed. */
const replayWindowMs = 300_000;

/** What no person of the restaurant does: the timer, strangers, the power. */
export const platformActs: Partial<Record<ActName, Perform>> = {
  async ring(world, act) {
    const { faults, chance } = world;
    const minute = Math.round(act.atMs / 60_000);
    if (isGoingOn(world, 'clock-absent', { what: 'timer', minute })) return;
    if (faults.strikes('clock-late', act.id)) {
      await world.pause(chance.whole(`${act.id} late`, 1_000, 50_000), `${act.id} is late`);
    }
    if (!faults.strikes('clock-doubled', act.id)) return ring(world, act.id);
    const apartMs = chance.pick(`${act.id} apart`, [0, 20, 2_000]);
    await Promise.all([
      ring(world, act.id),
      world.pause(apartMs, `${act.id} apart`).then(() => ring(world, `${act.id} again`)),
    ]);
  },
  forge,
  async replay(world, act) {
    const { notifications, chance, timeline, witness } = world;
    if (notifications.sent.length === 0) return;
    const { atMs, notification } = chance.pick(`${act.id} which`, notifications.sent);
    const isOld = timeline.now() - atMs > replayWindowMs + 10_000;
    world.story.tell(`a stranger sends the ${notification.name} again`);
    const copy = { ...notification, name: `${notification.name}, replayed by ${act.id}` };
    const status = await notifications.deliver(copy);
    if (isOld && status === 200) witness.forgeriesAccepted.push(copy.name);
  },
  /** Each minute: which printers have power and paper. */
  printers(world, act) {
    const minute = Math.round(act.atMs / 60_000);
    for (const { vendor, serial } of world.books.all('printers')) {
      const lasts = (kind: FaultKind) => isGoingOn(world, kind, { what: `${serial}`, minute });
      const power = lasts('printer-off') ? 'offline' : 'online';
      const paper = lasts('printer-out-of-paper') ? 'out' : 'loaded';
      world.platform().prints.control.setPrinter(vendor, serial, { power, paper });
    }
    return Promise.resolve();
  },
  /** The merchant's money goes to the bank, and comes back hours later. */
  async withdraw(world, act) {
    const { faults, chance } = world;
    if (!faults.strikes('merchant-balance-short', act.id)) return;
    const { balance } = world.platform().pay.control.overview(0);
    world.platform().pay.control.withdraw(balance);
    const hours = chance.whole(`${act.id} hours`, 1, 5);
    await world.pause(hours * 3_600_000, `${act.id} comes back`);
    world.platform().pay.control.withdraw(-balance);
    world.story.tell(`the merchant's ${balance} fen are back at WeChat Pay`);
  },
  async restart(world, act) {
    world.story.tell(`${act.who} stops everything, and it starts again on its data`);
    await world.restart();
  },
};

/** Trouble begins at some minute and lasts for some. */
function isGoingOn(
  { faults, chance }: World,
  kind: FaultKind,
  { what, minute }: { readonly what: string; readonly minute: number },
): boolean {
  for (let back = 0; back < 9; back += 1) {
    const key = `${what} from minute ${minute - back}`;
    if (back < chance.whole(`${key} lasts`, 2, 9) && faults.strikes(kind, key)) return true;
  }
  return false;
}

/** Whatever stood in the way of the printers is gone. */
export function mendPrinters(world: World): void {
  for (const { vendor, serial } of world.books.all('printers')) {
    world.platform().prints.control.setPrinter(vendor, serial, { power: 'online', paper: 'loaded' });
  }
}

export async function ring(world: World, key: string): Promise<void> {
  const { timeline, functions } = world;
  const startedMs = timeline.now();
  await functions.call('clock', key, (services) => runClock(services, () => timeline.now() - startedMs));
}
