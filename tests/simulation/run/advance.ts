import { Broken } from './broken';
import { check } from './check';
import type { SimulatedWorld } from './simulated-world';

/** Far more than any run needs; whoever reaches it does the same thing over and over. */
const mostSteps = 150_000;

/** Lets everything happen that is due until then, one thing at a time, and looks at the books after each. */
export async function advance(world: SimulatedWorld, untilMs: number): Promise<void> {
  const { timeline, stillness, story } = world;
  for (let next = timeline.takeNext(untilMs); next; next = timeline.takeNext(untilMs)) {
    await happen(world, next.run);
    if (story.steps > mostSteps) {
      throw new Broken('the-restaurant-comes-to-rest', [`${mostSteps} steps and no end`], timeline.now());
    }
  }
  await stillness.reached(() => world.platform().flush());
}

async function happen(world: SimulatedWorld, run: () => Promise<void> | void): Promise<void> {
  Promise.resolve(run()).catch((error: unknown) => world.failures.push(error));
  await world.stillness.reached(() => world.platform().flush());
  if (world.failures.length > 0) throw world.failures[0];
  check(world, 'always');
}
