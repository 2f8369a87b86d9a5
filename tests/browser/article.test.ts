import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: three people share the machine with whatever else it does.
jest.setTimeout(240_000);

let restaurant: LocalRestaurant;
let browser: Browser;
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await restaurant.close();
});

const at = (openid: string, path: string) =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`);
const title = '冷柜里的秋天';

test('a cook writes an article, the manager publishes it, a guest reads it to the end, and the figures say so', async () => {
  const cook = await at(openids.cook, '/press/list/index');
  await cook.top.locator('.press-row').first().waitFor();
  await cook.tap('写一篇');
  await cook.top.locator('.write-article__title input').fill(title);
  await cook.top.locator('.press-words textarea').fill('<b>柿子</b>先放软，再冻一夜。');
  await cook.tap('请同事看');
  await cook.reads(title);
  await cook.tap(new RegExp(`^${title}, `));
  await cook.reads('这一版是您写的，要请另一位同事看过才能发');
  await takeScreenshot(cook.page, 'journey-article-own');

  const manager = await at(openids.manager, '/press/list/index');
  await manager.tap(new RegExp(`^${title}, `));
  await manager.top.locator('.article-blocks__text').first().waitFor();
  await manager.tap('看过了，发布');
  await manager.tap('现在发');
  await manager.reads('发出去了');

  const guest = await at(openids.lily, '/site/home/index');
  await guest.tap(new RegExp(`^${title}, `));
  await guest.top.locator('.article-blocks__text', { hasText: '<b>柿子</b>先放软，再冻一夜。' }).waitFor();
  await Promise.all([
    guest.page.waitForResponse(
      async (response) =>
        (response.request().postData() ?? '').includes('finishArticle') && response.status() === 200,
    ),
    guest.top.locator('#article-end').scrollIntoViewIfNeeded(),
  ]);
  await takeScreenshot(guest.page, 'journey-article-read');

  const figures = await at(openids.manager, '/press/figures/index');
  await figures.top
    .getByRole('radio', { name: new RegExp(`^${title}, 打开 1, 读完 1, `) })
    .waitFor({ state: 'visible' });
  await takeScreenshot(figures.page, 'journey-article-figures');
  const everybody = [cook, manager, guest, figures];
  expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
  await Promise.all(everybody.map((person) => person.leaves()));
});

test('an article is timed for a minute of one’s own choice, and the calendar shows it on its day', async () => {
  const storeId = 'wutong';
  const timed = '冬至前的那锅汤';
  const blocks = [{ kind: 'paragraph' as const, text: '守着火，熬一夜。' }];
  const saved = await restaurant.staff(openids.cook, 'saveArticle', {
    ...{ storeId, articleId: null, requestId: 'journey-timed-article', expectedVersion: 0 },
    ...{ title: timed, summary: '', cover: null, tags: [], blocks },
  });
  if (!saved.ok) throw new Error(saved.refusal.code);
  const { articleId } = saved.data;
  await restaurant.staff(openids.cook, 'submitArticle', { storeId, articleId, version: 1 });

  const manager = await at(openids.manager, `/press/article/index?articleId=${articleId}`);
  await manager.tap('看过了，发布');
  const time = manager.top.getByRole('button', { name: /^几点, / });
  const before = await time.getAttribute('aria-label');
  await time.click();
  const minutes = manager.page.locator('.weui-picker:visible .weui-picker__group').nth(1);
  // The wheels slide in; a thumb waits until they stand still.
  await minutes.hover();
  const box = await minutes.boundingBox();
  if (!box) throw new Error('the wheel of minutes is not there');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await manager.page.mouse.move(x, y);
  await manager.page.mouse.down();
  await manager.page.mouse.move(x, y - 34 * 3, { steps: 8 });
  await manager.page.mouse.up();
  await takeScreenshot(manager.page, 'journey-article-wheels');
  await manager.page.getByText('好了', { exact: true }).last().click();
  await manager.top.getByRole('button', { name: /^几点, \d\d:(?!00)\d\d$/ }).waitFor();
  const chosen = ((await time.getAttribute('aria-label')) ?? '').slice('几点, '.length);
  expect(chosen).not.toBe((before ?? '').slice('几点, '.length));
  await manager.tap('定时发');
  await manager.reads(/^定好了，/);
  const article = await restaurant.document('articles', articleId);
  const local = new Date(Number(article?.['dueAtMs']) + 8 * 60 * 60_000).toISOString();
  expect([article?.['status'], local.slice(11)]).toEqual(['scheduled', `${chosen}:00.000Z`]);

  const calendar = await at(openids.manager, '/press/calendar/index');
  const day = Number(local.slice(8, 10));
  await calendar.tap(new RegExp(`月${day}日，[1-9]`), 'radio');
  await calendar.reads(timed);
  await takeScreenshot(calendar.page, 'journey-calendar');
  for (const person of [manager, calendar]) {
    expect(person.complaints).toEqual([]);
    await person.leaves();
  }
});
