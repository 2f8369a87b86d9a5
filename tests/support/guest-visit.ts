import type { GuestInput } from '../../contract/guest';
import type { OpenMenuAnswer, OrderView } from '../../contract/views';
import { defaultSelection, dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import { quoteCart } from '../../domain/pricing/quote-cart';
import type { Quote } from '../../domain/pricing/quote';
import { minuteOfBusinessDay } from '../../domain/store-hours/business-day';
import { openids } from '../../fixtures/demo-restaurant/people';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import type { LocalRestaurant } from './local-restaurant';

/** What a guest wants, in the fewest words: dishes with how many, and what they spend. */
export interface Wish {
  readonly dishes: Readonly<Record<string, number>>;
  readonly couponId?: string;
  readonly points?: number;
  readonly requestId?: string;
}

/** What a guest's phone reaches of a restaurant. */
type Phone = Pick<LocalRestaurant, 'guest' | 'settleSheet'>;

type Placing = GuestInput<'placeOrder'>;

let requests = 0;

/** A guest at a table who quotes with the phone's own code, as the app does. */
export class GuestVisit {
  private constructor(
    private readonly restaurant: Phone,
    readonly openid: string,
    readonly opened: OpenMenuAnswer & { readonly menu: Menu },
    private readonly code: string,
  ) {}

  static async sitDown(
    restaurant: Phone,
    openid: string = openids.xiaoman,
    table = 'A12',
  ): Promise<GuestVisit> {
    const code = tableCode('wutong', table);
    const answer = await restaurant.guest(openid, 'openMenu', {
      storeId: null,
      tableCode: code,
      menuVersion: null,
    });
    if (!answer.ok || answer.data.menu === null)
      throw new Error(`The menu stays shut: ${JSON.stringify(answer)}`);
    return new GuestVisit(restaurant, openid, { ...answer.data, menu: answer.data.menu }, code);
  }

  quote(wish: Wish): Quote {
    const { menu, store, member, availability, nowMs } = this.opened;
    return quoteCart({
      menu,
      availability,
      rules: store.pricing,
      mode: 'dine-in',
      lines: this.lines(wish),
      isMember: true,
      terms: member.terms,
      coupon: member.coupons.find((coupon) => coupon.id === wish.couponId) ?? null,
      pointsToSpend: wish.points ?? 0,
      pointsBalance: member.points,
      minuteOfDay: minuteOfBusinessDay(store.hours, nowMs),
      nowMs,
    });
  }

  placing(wish: Wish): Placing {
    requests += 1;
    return {
      requestId: wish.requestId ?? `journey-${process.pid}-${requests}`,
      storeId: this.opened.store.id,
      menuVersion: this.opened.menu.version,
      mode: 'dine-in',
      tableCode: this.code,
      slotStartMs: null,
      lines: this.lines(wish),
      couponId: wish.couponId ?? null,
      storedValueToSpend: 0,
      pointsToSpend: wish.points ?? 0,
      expectedTotal: this.quote(wish).payable,
      partySize: 2,
      note: '',
      wantsCutlery: false,
      address: null,
    };
  }

  place(wish: Wish) {
    return this.restaurant.guest(this.openid, 'placeOrder', this.placing(wish));
  }

  /** Places, confirms the payment sheet and looks, as the app does. */
  async placeAndPay(wish: Wish): Promise<OrderView> {
    const placed = await this.place(wish);
    if (!placed.ok) throw new Error(`The order was refused: ${JSON.stringify(placed.refusal)}`);
    if (placed.data.payment !== null)
      await this.restaurant.settleSheet(placed.data.payment.package, 'confirm');
    return this.look(placed.data.order.id, true);
  }

  async look(orderId: string, afterPayment = false): Promise<OrderView> {
    const seen = await this.restaurant.guest(this.openid, 'viewOrder', { orderId, afterPayment });
    if (!seen.ok) throw new Error(`The order cannot be seen: ${JSON.stringify(seen.refusal)}`);
    return seen.data.order;
  }

  async member() {
    const seen = await this.restaurant.guest(this.openid, 'viewMember', { entriesBeforeMs: null });
    if (!seen.ok) throw new Error(`The member cannot be seen: ${JSON.stringify(seen.refusal)}`);
    return seen.data;
  }

  private lines(wish: Wish): Placing['lines'] {
    const dishes = dishesById(this.opened.menu);
    return Object.entries(wish.dishes).map(([dishId, quantity], index) => {
      const dish = dishes.get(dishId);
      if (!dish) throw new Error(`The demo menu has no dish ${dishId}`);
      const { sizeId, optionIdsByGroup, choiceDishIdsByGroup } = defaultSelection(dish);
      return {
        lineId: `l${index + 1}`,
        dishId,
        sizeId,
        optionIdsByGroup: copied(optionIdsByGroup),
        choiceDishIdsByGroup: copied(choiceDishIdsByGroup),
        quantity,
        note: '',
      };
    });
  }
}

function copied(idsByGroup: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(idsByGroup).map(([group, ids]) => [group, [...ids]]));
}
