import { autorun, makeAutoObservable, observable, observableRef, runInAction } from 'mobx';
import { addToCart } from '../../../domain/cart/add-to-cart';
import { changeQuantity } from '../../../domain/cart/change-quantity';
import { removeLine } from '../../../domain/cart/remove-line';
import { defaultSelection, dishesById, type DishSelection } from '../../../domain/menu/lookup';
import type { Dish } from '../../../domain/menu/menu';
import { quoteCart } from '../../../domain/pricing/quote-cart';
import type { CartLine, Quote } from '../../../domain/pricing/quote';
import { plainTerms } from '../../../domain/membership/member-terms';
import { minuteOfBusinessDay } from '../../../domain/store-hours/business-day';
import { randomText } from '../../platform/identity';
import { visit, type Visit } from '../session/visit';
import { keepLines, keptLines } from './cart-keeping';

/** What the guest has chosen so far, kept per store and person. It changes at once; the cloud decides at checkout. */
export class Cart {
  lines: readonly CartLine[] = [];
  /** Portions by dish and by category, so that a row of the menu hears only of its own. */
  readonly portionsByDishId = observable.map<string, number>();
  readonly portionsByCategoryId = observable.map<string, number>();

  private storeId: string | null = null;

  constructor(private readonly visit: Visit) {
    makeAutoObservable<this, 'visit' | 'storeId'>(this, {
      lines: observableRef,
      visit: false,
      storeId: false,
      portionsByDishId: false,
      portionsByCategoryId: false,
    });
  }

  /** Follows the visit from store to store. */
  start(): () => void {
    return autorun(() => {
      const storeId = this.visit.store?.id ?? null;
      if (storeId === null || storeId === this.storeId) return;
      runInAction(() => {
        this.storeId = storeId;
        this.become(keptLines(storeId));
      });
    });
  }

  get portions(): number {
    return this.lines.reduce((sum, line) => sum + line.quantity, 0);
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  /** The cart's price as it stands, without coupon and points; null until there is a menu. */
  get quote(): Quote | null {
    const { store, menu, member, mode, nowMs, availability } = this.visit;
    if (!store || !menu) return null;
    return quoteCart({
      menu,
      availability,
      rules: store.pricing,
      mode,
      lines: this.lines,
      isMember: member !== null,
      terms: member?.terms ?? plainTerms,
      coupon: null,
      pointsToSpend: 0,
      pointsBalance: 0,
      minuteOfDay: minuteOfBusinessDay(store.hours, nowMs),
      nowMs,
    });
  }

  add(dish: Dish, selection: DishSelection, quantity: number, note: string): void {
    this.become(
      addToCart(this.lines, {
        lineId: `l${randomText(9)}`,
        dishId: dish.id,
        ...selection,
        quantity,
        note: note.trim(),
      }),
    );
  }

  /** One more of a dish that needs no choosing. */
  addPlain(dish: Dish): void {
    this.add(dish, defaultSelection(dish), 1, '');
  }

  /** One less of a dish, from the line that was added last. */
  takeBack(dishId: string): void {
    const line = [...this.lines].reverse().find((candidate) => candidate.dishId === dishId);
    if (line) this.changeQuantity(line.lineId, line.quantity - 1);
  }

  changeQuantity(lineId: string, quantity: number): void {
    this.become(changeQuantity(this.lines, lineId, quantity));
  }

  remove(lineId: string): void {
    this.become(removeLine(this.lines, lineId));
  }

  /** Empties the cart; the answer puts everything back. */
  clear(): () => void {
    const before = this.lines;
    this.become([]);
    return () => this.putBack(before);
  }

  /** Undoes a change. */
  putBack(lines: readonly CartLine[]): void {
    this.become(lines);
  }

  /**
   * Puts the lines of an earlier order into the cart. What is sold out or no longer on the menu is left out;
   * the answer says how many portions that were.
   */
  addAgain(lines: readonly CartLine[]): { readonly leftOut: number } {
    const { menu, availability } = this.visit;
    const dishes = menu ? dishesById(menu) : new Map<string, Dish>();
    const soldOut = new Set(
      availability.filter((entry) => entry.isSoldOut || entry.remaining === 0).map((entry) => entry.dishId),
    );
    let leftOut = 0;
    let next: readonly CartLine[] = this.lines;
    for (const line of lines) {
      if (dishes.has(line.dishId) && !soldOut.has(line.dishId)) {
        next = addToCart(next, { ...line, lineId: `l${randomText(9)}` });
      } else {
        leftOut += line.quantity;
      }
    }
    this.become(next);
    return { leftOut };
  }

  private become(lines: readonly CartLine[]): void {
    this.lines = lines;
    this.count();
    if (this.storeId !== null) keepLines(this.storeId, lines);
  }

  private count(): void {
    const byDish = new Map<string, number>();
    for (const line of this.lines) byDish.set(line.dishId, (byDish.get(line.dishId) ?? 0) + line.quantity);
    this.portionsByDishId.replace(byDish);
    const byCategory = new Map<string, number>();
    for (const category of this.visit.menu?.categories ?? []) {
      const portions = category.dishIds.reduce((sum, dishId) => sum + (byDish.get(dishId) ?? 0), 0);
      if (portions > 0) byCategory.set(category.id, portions);
    }
    this.portionsByCategoryId.replace(byCategory);
  }
}

export const cart = new Cart(visit);
