import type { StaffInput } from '../../contract/staff';
import { dataOf } from './act';
import { freshId } from './furnish';
import type { House } from './house';

type Wish = StaffInput<'writePost'>;
const hourMs = 60 * 60_000;

/** News for one store that everybody is to confirm within an hour; a test names what is different. */
export function postWish(house: House, storeId: string, overrides: Partial<Wish> = {}): Wish {
  return {
    storeId,
    requestId: freshId('request-'),
    kind: 'news',
    isForHouse: false,
    title: '花生过敏的三步',
    body: '接单时看红条；厨房换干净锅铲；上菜时当面再说一遍。',
    pictures: [],
    mustReadUntilMs: house.clock.now() + hourMs,
    questions: [],
    ...overrides,
  };
}

/** Two questions; the first answer of one and the third of the other are right. */
export function quizWish(house: House, storeId: string, overrides: Partial<Wish> = {}): Wish {
  return postWish(house, storeId, {
    kind: 'quiz',
    questions: [
      { question: '换锅吗', answers: ['换', '不换'], right: 0 },
      { question: '一共几步', answers: ['一', '二', '三'], right: 2 },
    ],
    ...overrides,
  });
}

export async function writeAs(house: House, openid: string, wish: Wish): Promise<string> {
  return dataOf(await house.staff(openid, 'writePost', wish)).postId;
}

export function viewAs(house: House, openid: string, storeId: string, postId: string) {
  return house.staff(openid, 'viewPost', { storeId, postId, comparedWith: null });
}
