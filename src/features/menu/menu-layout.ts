import type { MenuCategory } from '../../../domain/menu/menu';

/** Heights of the menu's parts in px; `menu.scss` draws them at exactly these. */
export const headingHeight = 44;
export const heroHeight = 236;
export const rowHeight = 110;

/** Where a category lies, measured from the top of the list. */
export interface CategoryPlace {
  readonly category: MenuCategory;
  readonly hasHero: boolean;
  readonly top: number;
  readonly height: number;
}

/** Places the categories under each other. Rows have fixed heights, so nothing must be drawn to know where it is. */
export function placeCategories(categories: readonly MenuCategory[]): readonly CategoryPlace[] {
  let top = 0;
  return categories.map((category, index) => {
    const hasHero = index === 0 && category.dishIds.length > 0;
    const rows = category.dishIds.length - (hasHero ? 1 : 0);
    const height = headingHeight + (hasHero ? heroHeight : 0) + rows * rowHeight;
    const place = { category, hasHero, top, height };
    top += height;
    return place;
  });
}

/** The category whose heading last passed the top. */
export function categoryAt(places: readonly CategoryPlace[], top: number): string | null {
  let active: string | null = places[0]?.category.id ?? null;
  for (const place of places) if (place.top <= top + 1) active = place.category.id;
  return active;
}

/** Rows in steps of this many, so that scrolling changes what is drawn only now and then. */
const step = 4;

/** How many of a category's dishes must be drawn so that everything down to `bottom` is there. */
export function dishesDrawnDownTo(place: CategoryPlace, bottom: number): number {
  if (bottom <= place.top) return 0;
  const below = bottom - place.top - headingHeight - (place.hasHero ? heroHeight : 0);
  const rows = Math.max(0, Math.ceil(below / rowHeight)) + (place.hasHero ? 1 : 0);
  return Math.min(place.category.dishIds.length, Math.ceil(rows / step) * step);
}
