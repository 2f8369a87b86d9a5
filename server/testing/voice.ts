import type { GuestInput } from '../../contract/guest';
import { dataOf, orderAndPay } from './act';
import type { House } from './house';

const steps = ['acceptOrder', 'startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const;

/** An order that was eaten: paid, cooked, handed over and completed. */
export async function eat(
  house: House,
  people: { readonly guestId: string; readonly storeId: string; readonly ownerId: string },
  overrides: Partial<GuestInput<'placeOrder'>> = {},
): Promise<string> {
  const { guestId, storeId, ownerId } = people;
  const orderId = await orderAndPay(house, guestId, storeId, overrides);
  for (const step of steps) {
    const more = step === 'acceptOrder' ? { readyInMinutes: 10 } : {};
    dataOf(await house.staff(ownerId, step, { storeId, orderId, ...more }));
  }
  return orderId;
}

type Wish = GuestInput<'writeReviews'>['reviews'][number];

/** That the noodles were loved, in a few words; a test names what is different. */
export function said(overrides: Partial<Wish> = {}): Wish {
  const text = '汤头很清，牛肉给得实在';
  return { dishId: 'noodles', verdict: 'love', tags: ['tasty'], text, pictures: [], ...overrides };
}

export function review(house: House, guestId: string, orderId: string, ...wishes: readonly Partial<Wish>[]) {
  const reviews = (wishes.length === 0 ? [{}] : wishes).map((wish) => said(wish));
  return house.guest(guestId, 'writeReviews', { orderId, isAnonymous: false, reviews });
}

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]);

/** A picture in the folder of an order; yields its file id. */
export function putPicture(house: House, orderId: string, name: string, bytes = jpeg): Promise<string> {
  return house.services.pictures.save(`reviews/${orderId}/${name}.jpg`, bytes);
}
