import { runClock } from '../../../server/clock/run-clock';
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
    if (isAbsent(world, minute)) return;
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
  async restart(world, act) {
    world.story.tell(`${act.who} stops everything, and it starts again on its data`);
    await world.restart();
  },
};

/** An absence begins at some minute and lasts for some. */
function isAbsent({ faults, chance }: World, minute: number): boolean {
  for (let back = 0; back < 9; back += 1) {
    const key = `timer from minute ${minute - back}`;
    if (back < chance.whole(`${key} lasts`, 2, 9) && faults.strikes('clock-absent', key)) return true;
  }
  return false;
}

export async function ring(world: World, key: string): Promise<void> {
  const { timeline, functions } = world;
  const startedMs = timeline.now();
  await functions.call('clock', key, (services) => runClock(services, () => timeline.now() - startedMs));
}
