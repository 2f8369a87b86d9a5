import { openids } from '../fixtures/demo-restaurant/people';
import { restaurantAt } from '../tests/support/local-restaurant';
import { portionsLeft } from '../tests/support/portions-left';
import { databaseAt } from './database-at';
import { differs, sitDown, unless, type Rush } from './rush';

const storeId = 'wutong';
const dishId = 'sweet-sour-ribs';
const plenty = 9999;
/** One after another, so that the rush lasts longer than its first moment. */
const ordersOfEach = 4;

/**
 * Everybody orders one dish of which there is plenty. Its portions are put on so many trays: with one, every order writes
 * the same document.
 */
export async function rushForHotDish(url: string, people: number, trays: number): Promise<Rush> {
  const restaurant = restaurantAt(url);
  const rounds = await Promise.all(
    Array.from({ length: ordersOfEach }, (_, round) =>
      sitDown(restaurant, people, `Hot${process.pid}r${round}`),
    ),
  );
  await restaurant.staff(openids.owner, 'setRemaining', { storeId, dishId, remaining: 0 });
  await restaurant.staff(openids.owner, 'setRemaining', { storeId, dishId, remaining: plenty });
  const count = (await restaurant.documents('stock', { storeId, dishId })).at(-1);
  await databaseAt(url).update('stock', String(count?._id), { trays });
  const guests = Array.from({ length: people }, (_, index) => rounds.flatMap((round) => round[index] ?? []));
  return {
    calls: guests.flatMap((visits) => {
      let before: Promise<unknown> = Promise.resolve();
      return visits.map((visit) => () => {
        const answer = before.then(() => visit.place({ dishes: { [dishId]: 1 } }));
        before = answer;
        return answer;
      });
    }),
    faults: async (answers) => {
      const orders = people * ordersOfEach;
      const left = await portionsLeft(restaurant, { storeId, dishId });
      return [
        ...unless(left === plenty - orders, `${String(left)} of ${plenty} portions are left`),
        ...differs(answers, { ok: orders }),
      ];
    },
  };
}
