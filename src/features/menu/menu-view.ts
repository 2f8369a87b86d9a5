import { makeAutoObservable, observable, observableRef, reaction } from 'mobx';
import { dishesById } from '../../../domain/menu/lookup';
import type { Dish, MenuCategory } from '../../../domain/menu/menu';
import { minuteOfBusinessDay } from '../../../domain/store-hours/business-day';
import { visit, type Visit } from '../session/visit';
import { dishState, type DishState } from './dish-state';
import { categoryAt, dishesDrawnDownTo, placeCategories, type CategoryPlace } from './menu-layout';
import { countRules, noFilter, passes, type MenuFilter } from './menu-rules';

/** Drawn this far beyond what is seen, in px, so that a swipe finds rows already there. */
const drawnAhead = 420;
const drawnAfterScroll = 900;

/** How the menu is looked at: filter, where it is scrolled to, what of it is drawn. */
export class MenuView {
  filter: MenuFilter = noFilter;
  activeCategoryId: string | null = null;
  /** Dishes drawn from each category's top; it only grows, so nothing is drawn twice. */
  readonly drawnByCategoryId = observable.map<string, number>();

  /** While a jump scrolls past others, the category jumped to stays the active one. */
  private jumpingTo: string | null = null;

  constructor(private readonly visit: Visit) {
    makeAutoObservable<this, 'visit' | 'jumpingTo'>(this, {
      filter: observableRef,
      drawnByCategoryId: false,
      visit: false,
      jumpingTo: false,
    });
  }

  /** Begins anew whenever the list becomes another. */
  start(viewportHeight: number): () => void {
    return reaction(
      () => this.places,
      () => this.begin(viewportHeight),
      { fireImmediately: true },
    );
  }

  get dishes(): ReadonlyMap<string, Dish> {
    return this.visit.menu ? dishesById(this.visit.menu) : new Map();
  }

  /** Categories with the dishes that pass the filter; empty ones are left out. */
  get categories(): readonly MenuCategory[] {
    const { menu } = this.visit;
    if (!menu) return [];
    return menu.categories
      .map((category) => ({
        ...category,
        dishIds: category.dishIds.filter((dishId) => this.isShown(dishId)),
      }))
      .filter((category) => category.dishIds.length > 0);
  }

  get places(): readonly CategoryPlace[] {
    return placeCategories(this.categories);
  }

  get shownDishes(): number {
    return new Set(this.categories.flatMap((category) => category.dishIds)).size;
  }

  get rules(): number {
    return countRules(this.filter);
  }

  get minuteOfDay(): number {
    const { store, nowMs } = this.visit;
    return store ? minuteOfBusinessDay(store.hours, nowMs) : 0;
  }

  get availabilityByDishId() {
    return new Map(this.visit.availability.map((entry) => [entry.dishId, entry]));
  }

  stateOf(dish: Dish): DishState {
    return dishState(dish, this.availabilityByDishId.get(dish.id), this.minuteOfDay);
  }

  narrow(filter: MenuFilter): void {
    this.filter = filter;
  }

  /** The list's top has been scrolled this far under the navigation row. */
  scrolledTo(top: number, viewportHeight: number): void {
    this.draw(top + viewportHeight + drawnAfterScroll);
    const active = categoryAt(this.places, top);
    if (this.jumpingTo !== null && active !== this.jumpingTo) return;
    this.jumpingTo = null;
    if (active !== this.activeCategoryId) this.activeCategoryId = active;
  }

  /** Makes a category the active one and says where its heading is. */
  jumpTo(categoryId: string, viewportHeight: number): number {
    const place = this.places.find((candidate) => candidate.category.id === categoryId);
    if (!place) return 0;
    this.jumpingTo = categoryId;
    this.activeCategoryId = categoryId;
    this.draw(place.top + viewportHeight + drawnAhead);
    return place.top;
  }

  /** The jump has ended, wherever it ended: the list may be too short to bring the last heading to the top. */
  landed(): void {
    this.jumpingTo = null;
  }

  private begin(viewportHeight: number): void {
    const first = this.places[0]?.category.id ?? null;
    if (!this.places.some((place) => place.category.id === this.activeCategoryId))
      this.activeCategoryId = first;
    this.drawnByCategoryId.clear();
    this.draw(viewportHeight - drawnAhead / 2);
  }

  private draw(bottom: number): void {
    for (const place of this.places) {
      const wanted = dishesDrawnDownTo(place, bottom);
      const { id } = place.category;
      if (wanted > (this.drawnByCategoryId.get(id) ?? 0)) this.drawnByCategoryId.set(id, wanted);
    }
  }

  private isShown(dishId: string): boolean {
    const dish = this.dishes.get(dishId);
    return dish !== undefined && passes(dish, this.filter);
  }
}

export const menuView = new MenuView(visit);
