import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: a manager and a cook share the machine with whatever else it does.
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

test('a manager writes what must be read, a cook confirms it, and the manager sees who has not', async () => {
  const manager = await at(openids.manager, '/staff/more/index');
  await manager.tap(/^公告, /);
  await manager.reads('花生过敏的三步');
  await manager.tap('写一篇');
  await manager.top.locator('.write-post__title input').fill('冷柜今晚修');
  await manager.top.locator('.write-post__body textarea').fill('21:30 停电半小时。\n海鲜先移到二号柜。');
  await manager.tap('今天读完', 'radio');
  await manager.tap('发出去');
  await manager.reads('冷柜今晚修');
  await manager.reads('5 人已读 1 人');

  const cook = await at(openids.cook, '/bulletin/list/index?storeId=wutong');
  await cook.reads('冷柜今晚修');
  await cook.tap(/^今天必读, 冷柜今晚修/);
  // The card in the list shows the same words; only the post has them as an article.
  await cook.top.locator('.article__body', { hasText: '海鲜先移到二号柜。' }).waitFor();
  await cook.tap('读完了，我会照做');
  await cook.reads('记下了');
  await takeScreenshot(cook.page, 'journey-bulletin-read');

  await manager.tap(/^今天必读, 冷柜今晚修/);
  await manager.reads('5 人已读 2 人');
  await manager.tap('提醒');
  await manager.reads(/提醒了 3 人/);
  await takeScreenshot(manager.page, 'journey-bulletin-missing');

  const waiter = await at(openids.waiter, '/staff/board/index');
  await waiter.reads(/^必读公告等你看/);
  expect([...manager.complaints, ...cook.complaints, ...waiter.complaints]).toEqual([]);
  await Promise.all([manager, cook, waiter].map((person) => person.leaves()));
});

test('a word under a post is taken back by whoever said it, and taken away with a reason by whoever leads', async () => {
  const waiter = await at(openids.waiter, '/bulletin/list/index?storeId=wutong');
  await waiter.tap(/小陈：客人两次点名/);
  await waiter.tap(/^收回.*她每周三来/);
  await waiter.reads('收回后只留下');
  await waiter.tap('收回');
  await waiter.reads('作者收回了这句话');

  const manager = await at(openids.manager, '/bulletin/list/index?storeId=wutong');
  await manager.tap(/花生过敏的三步/);
  await manager.tap(/^撤下.*红条我这边加大了/);
  await manager.tap('不该在这里说', 'radio');
  await takeScreenshot(manager.page, 'journey-bulletin-take-away');
  // The post itself has a button of the same name, below the sheet.
  await manager.top.locator('.sheet').getByRole('button', { name: '撤下', exact: true }).click();
  await manager.reads(/撤下了这句话：不该在这里说/);
  await takeScreenshot(manager.page, 'journey-bulletin-taken-away');
  expect([...waiter.complaints, ...manager.complaints]).toEqual([]);
  await Promise.all([waiter, manager].map((person) => person.leaves()));
});
