import { boxOf } from '../../platform/boxes';

/** Where a track lies on the screen. */
export async function measure(id: string): Promise<{ left: number; width: number }> {
  const box = await boxOf(`#${id}`);
  return { left: box?.left ?? 0, width: box?.width ?? 0 };
}
