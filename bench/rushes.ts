import { openids } from '../fixtures/demo-restaurant/people';
import { GuestVisit, type Wish } from '../tests/support/guest-visit';
import { portionsLeft } from '../tests/support/portions-left';
import { oneBalance, oneBillFromFourPhones, twoRefund } from './money-rushes';
import { differs, moneyFaults, onlyThese, sitDown, unless, type Restaurant, type Rush } from './rush';

export type RushName =
  'portion' | 'coupon' | 'points' | 'balance' | 'bill' | 'change-of-mind' | 'two-colleagues' | 'two-refunds';

const storeId = 'wutong';
const minuteMs = 60_000;
const pointsEach = 400;

export const rushes: Readonly<Record<RushName, (restaurant: Restaurant, people: number) => Promise<Rush>>> = {
  portion: lastPortions,
  coupon: oneCoupon,
  points: onePointsBalance,
  balance: oneBalance,
  bill: oneBillFromFourPhones,
  'change-of-mind': payCancelAndLook,
  'two-colleagues': twoAccept,
  'two-refunds': twoRefund,
};

async function lastPortions(restaurant: Restaurant, people: number): Promise<Rush> {
  const dishId = 'sweet-sour-ribs';
  const portions = Math.floor(people / 4);
  const guests = await sitDown(restaurant, people, 'Portion');
  await restaurant.staff(openids.owner, 'setRemaining', { storeId, dishId, remaining: portions });
  return {
    calls: guests.map((guest) => () => guest.place({ dishes: { [dishId]: 1 } })),
    faults: async (answers) => {
      const left = await portionsLeft(restaurant, { storeId, dishId });
      return [
        ...unless(left === 0, `${String(left)} portions are left`),
        ...differs(answers, { ok: portions, SOLD_OUT: people - portions }),
      ];
    },
  };
}

async function oneCoupon(restaurant: Restaurant, people: number): Promise<Rush> {
  const guest = await GuestVisit.sitDown(restaurant);
  const coupon = (await guest.member()).coupons.find((held) => held.minimumSpend === 10_000);
  const wish: Wish = { dishes: { 'braised-pork': 1, 'mapo-tofu': 3 }, couponId: coupon?.id ?? '' };
  return {
    calls: Array.from({ length: people }, () => () => guest.place(wish)),
    faults: (answers) => Promise.resolve(differs(answers, { ok: 1, COUPON_TAKEN: people - 1 })),
  };
}

async function onePointsBalance(restaurant: Restaurant, people: number): Promise<Rush> {
  const guest = await GuestVisit.sitDown(restaurant);
  const before = (await guest.member()).points;
  const orders = Math.floor(before / pointsEach);
  const wish: Wish = { dishes: { 'braised-pork': 1, 'mapo-tofu': 1 }, points: pointsEach };
  return {
    calls: Array.from({ length: people }, () => () => guest.place(wish)),
    faults: async (answers) => {
      const left = (await guest.member()).points;
      return [
        ...unless(left === before - orders * pointsEach, `${left} of ${before} points are left`),
        ...differs(answers, { ok: orders, POINTS_NOT_ENOUGH: people - orders }),
      ];
    },
  };
}

async function payCancelAndLook(restaurant: Restaurant, people: number): Promise<Rush> {
  const guests = await sitDown(restaurant, people, 'Mind');
  const placed = await Promise.all(
    guests.map(async (guest) => {
      const answer = await guest.place({ dishes: { 'mapo-tofu': 1 } });
      if (!answer.ok || answer.data.payment === null) throw new Error(JSON.stringify(answer));
      return { openid: guest.openid, orderId: answer.data.order.id, sheet: answer.data.payment.package };
    }),
  );
  return {
    calls: placed.flatMap(({ openid, orderId, sheet }) => [
      async () => {
        await restaurant.settleSheet(sheet, 'confirm');
        return restaurant.guest(openid, 'viewOrder', { orderId, afterPayment: true });
      },
      () => restaurant.guest(openid, 'cancelOrder', { orderId }),
      () => restaurant.guest(openid, 'viewOrder', { orderId, afterPayment: true }),
    ]),
    faults: async (answers) => {
      await restaurant.clock.advance(6 * minuteMs);
      const money = await Promise.all(placed.map(({ orderId }) => moneyFaults(restaurant, orderId)));
      return [...money.flat(), ...onlyThese(answers, ['ok', 'ORDER_MOVED_ON', 'PAYMENT_UNCLEAR'])];
    },
  };
}

async function twoAccept(restaurant: Restaurant, people: number): Promise<Rush> {
  const guests = await sitDown(restaurant, people, 'Accept');
  const orders = await Promise.all(guests.map((guest) => guest.placeAndPay({ dishes: { 'mapo-tofu': 1 } })));
  const accept = (openid: string) => (order: { readonly id: string }) => () =>
    restaurant.staff(openid, 'acceptOrder', { storeId, orderId: order.id, readyInMinutes: 20 });
  return {
    calls: [...orders.map(accept(openids.cook)), ...orders.map(accept(openids.cashier))],
    faults: (answers) => Promise.resolve(differs(answers, { ok: people, ORDER_MOVED_ON: people })),
  };
}
