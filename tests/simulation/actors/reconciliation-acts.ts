import type { World } from '../run/world';
import type { Act } from './act';
import { askStaffFunction } from './phone';

/** The owner looks at each day that differs, agrees to what is proposed, and writes down what nothing can mend. */
export async function resolveDifferences(world: World, act: Act): Promise<void> {
  const [first = ''] = world.storeIds;
  const list = await askStaffFunction(world, act, 'listReconciliations', { storeId: first });
  for (const { day } of (list?.days ?? []).filter(({ openForPeople }) => openForPeople > 0)) {
    const call = `${act.id} view ${day}`;
    const viewed = await askStaffFunction(world, act, 'viewReconciliation', { storeId: first, day }, call);
    for (const { id, storeId, resolution } of viewed?.reconciliation.differences ?? []) {
      if (resolution !== null) continue;
      await resolve(world, act, { storeId: storeId ?? first, day, differenceId: id });
    }
  }
}

async function resolve(
  world: World,
  act: Act,
  about: { readonly storeId: string; readonly day: string; readonly differenceId: string },
): Promise<void> {
  for (const how of ['as-proposed', 'by-hand'] as const) {
    const input = { ...about, how, reason: '查过账单' };
    const call = `${act.id} resolve ${about.day} ${about.differenceId} ${how}`;
    world.story.tell(`${act.who} ends the difference ${about.differenceId} of ${about.day} ${how}`);
    if (await askStaffFunction(world, act, 'resolveDifference', input, call)) return;
  }
}
