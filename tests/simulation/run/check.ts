import { everyInvariant } from '../invariants/every-invariant';
import { Broken } from './broken';
import type { World } from './world';

/** Looks at every invariant that speaks of this moment; throws `Broken` at the first that does not hold. */
export function check(world: World, when: 'always' | 'shortly' | 'soon' | 'finally'): void {
  const { books, witness, timeline } = world;
  if (when === 'always' && !books.hasChanged && seenByWorld.get(world) === witness.events) return;
  seenByWorld.set(world, witness.events);
  const scene = { books, witness, nowMs: timeline.now() };
  for (const invariant of everyInvariant) {
    const complaints = invariant[when]?.(scene) ?? [];
    if (complaints.length > 0) throw new Broken(invariant.name, complaints, scene.nowMs);
  }
  books.forgetChanges();
}

/** A step that changed nothing and told nothing new, as most reads do, needs no look. */
const seenByWorld = new WeakMap<World, number>();
