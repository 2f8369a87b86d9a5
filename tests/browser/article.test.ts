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
