import { found, guestScreens, screen, staffScreen, staffScreens, type Screen } from './every-screen';

/** Pages that `every-screen.ts` reaches through another one, or not at all, by their own address. */
const byAddress: readonly Screen[] = [
  screen('consents', '/customer/consents/index', '.stack'),
  screen('checkout', '/pages/checkout/index', '.empty-state'),
  {
    ...screen('article', '', '.guest-article'),
    path: () => `/site/article/index?articleId=${found.articleId}`,
  },
  staffScreen('printers', '/office/printers/index', '.screen'),
  staffScreen('tasks', '/office/tasks/index', '.tasks'),
  staffScreen('messages', '/owner/messages/index?storeId=wutong', '.stack'),
  {
    ...staffScreen('conversation', '', '.guest-strip__who'),
    path: () => `/service/conversation/index?id=${found.conversationId}`,
  },
  { ...staffScreen('post', '', '.post'), path: () => `/bulletin/post/index?postId=${found.postId}` },
  {
    ...staffScreen('own-article', '', '.own-article'),
    path: () => `/press/article/index?articleId=${found.articleId}`,
  },
];

/**
 * How a page stands when it is opened by its address and nothing is tapped.
 * @param page such as `office/team/index`
 * @returns null for a page that no list of screens names
 */
export function firstScreenOf(page: string): Screen | null {
  const untouched = [...guestScreens, ...staffScreens].filter(({ open }) => open === undefined);
  return [...untouched, ...byAddress].find(({ path }) => path().split('?')[0] === `/${page}`) ?? null;
}
