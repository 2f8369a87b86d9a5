import { animate } from '../../platform/animation';
import { revealInScroller } from '../../platform/scrolling';

/** Brings a group of the open sheet into view and lets it nod once. */
export async function showGroup(groupId: string): Promise<void> {
  const selector = `#group-${groupId}`;
  await revealInScroller('.dish-sheet .sheet__scroll', selector);
  animate(selector, [{ x: 0 }, { x: 6 }, { x: -4 }, { x: 0 }], 240);
}
