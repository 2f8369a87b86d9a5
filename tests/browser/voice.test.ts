import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { launchBrowser, takeScreenshot, type PhoneOptions } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: several people share the machine with whatever else it does.
jest.setTimeout(240_000);

const storeId = 'wutong';
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

const at = (openid: string, path: string, options: PhoneOptions = { language: 'zh-CN' }) =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`, options);

async function eaten(): Promise<string> {
  const visit = await GuestVisit.sitDown(restaurant, openids.xiaoman, 'A12');
  const order = await visit.placeAndPay({ dishes: { potstickers: 1, 'lemon-tea': 1 } });
  const step = { storeId, orderId: order.id };
  await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 12 });
  for (const action of ['startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const) {
    await restaurant.staff(openids.owner, action, step);
  }
  return order.id;
}

test('a guest says how it was with a few taps, another reads it, and a low mark is on the manager’s list at once', async () => {
  const orderId = await eaten();
  // On the narrowest of phones the best mark is as much in sight as the worst.
  const narrow = { width: 320, height: 568 };
  const guest = await at(openids.xiaoman, `/pages/order/index?id=${orderId}`, narrow);
  await guest.tap('吃得怎么样？');
  await guest.reads('点四下就好');
  const mark = guest.top.getByRole('radio', { name: '味道 特别好' });
  // A tap that is only tried waits until the page has come to rest.
  await mark.click({ trial: true });
  const best = await mark.boundingBox();
  expect((best?.x ?? narrow.width) + (best?.width ?? 0)).toBeLessThanOrEqual(narrow.width);
  for (const tap of ['味道 特别好', '招待 一般', '店里 满意', '出菜 还可以']) await guest.tap(tap, 'radio');
  await guest.reads('记下了，谢谢你');
  await guest.tap('鲜肉锅贴 爱吃', 'radio');
  await guest.top.locator('textarea').first().fill('底脆，一咬有汤');
  await takeScreenshot(guest.page, 'journey-review-light-zh');
  await guest.tap('写好了');
  await guest.reads('底脆，一咬有汤');

  const reader = await at(openids.lily, `/customer/dish-reviews/index?store=${storeId}&dish=potstickers`);
  await reader.reads('底脆，一咬有汤');
  await takeScreenshot(reader.page, 'journey-dish-reviews-light-zh');

  const manager = await at(openids.manager, '/voice/reviews/index');
  await manager.reads('底脆，一咬有汤');
  await manager.top.getByRole('group', { name: '鲜肉锅贴 爱吃' }).first().getByText('回复').first().click();
  await manager.page.locator('.sheet--open textarea').fill('趁热最好，下次给您现煎');
  await manager.tap('回复客人');
  await manager.reads('趁热最好，下次给您现煎');

  const [task] = await restaurant.documents('serviceTasks', { storeId, 'source.id': orderId });
  expect(task).toMatchObject({
    source: { kind: 'review', id: orderId },
    ...{ subject: { zh: '招待 2/5', en: 'Service 2/5' }, status: 'open' },
  });
  for (const person of [guest, reader, manager]) {
    expect(person.complaints).toEqual([]);
    await person.leaves();
  }
});

test('the owner reads the month with how sure each figure is', async () => {
  const owner = await at(openids.owner, `/voice/results/index?storeId=${storeId}`, {
    colorScheme: 'dark',
    language: 'en-US',
  });
  await owner.reads('By dish');
  await owner.reads(/^\d\.\d ± \d\.\d$/);
  await takeScreenshot(owner.page, 'journey-voice-results-dark-en');
  expect(owner.complaints).toEqual([]);
  await owner.leaves();
});

test('the own page leads to a question that waits, and one tap answers it', async () => {
  const guest = await at(openids.lily, '/pages/me/index');
  await guest.tap('店里有道菜想听您说说，点一下就好');
  await guest.top.locator('.dish-question').waitFor();
  await takeScreenshot(guest.page, 'journey-dish-question-light-zh');
  await Promise.all([
    guest.page.waitForResponse(
      async (response) =>
        (response.request().postData() ?? '').includes('answerDishQuestion') && response.status() === 200,
    ),
    guest.top.locator('.dish-question .button').first().click(),
  ]);
  await guest.reads(/谢谢/);
  const [answer] = await restaurant.documents('dishAnswers', { guestId: openids.lily });
  expect(answer).toMatchObject({ choice: 0 });
  expect(guest.complaints).toEqual([]);
  await guest.leaves();
});

test('a guest complains on the site, the store closes it, and the guest reads how in the conversation', async () => {
  const guest = await at(openids.xiaoman, '/site/home/index');
  await guest.top.locator('.site__parts .article-row').first().waitFor();
  // By the keyboard: pictures and stores above still arrive and move the row away under a thumb.
  await guest.top.getByRole('button', { name: '投诉和建议' }).press('Enter');
  const sheet = guest.page.locator('.sheet--open');
  await sheet.locator('textarea').fill('等了一小时，汤是凉的');
  await sheet.locator('.chip').first().click();
  await sheet.locator('input').fill('13812345678');
  await takeScreenshot(guest.page, 'journey-complain-light-zh');
  await sheet.getByRole('button', { name: '送出' }).click();
  await guest.reads(/^投诉已登记，店里会在/);
  await takeScreenshot(guest.page, 'journey-complained-light-zh');

  const [task] = await restaurant.documents('serviceTasks', { storeId, 'source.kind': 'complaint' });
  expect(task).toMatchObject({ guestId: openids.xiaoman, status: 'open' });
  const manager = await at(task?.['ownerId'] as string, '/office/tasks/index');
  await manager.tap(/^等了一小时，汤是凉的, /);
  await manager.page.locator('.sheet--open').getByRole('tab', { name: '了结', exact: true }).click();
  await manager.tap('已为您退款', 'radio');
  await takeScreenshot(manager.page, 'journey-complaint-closing-light-zh');
  await manager.tap('了结这件事');
  await manager.reads('了结了');
  await guest.reads('投诉已处理：已为您退款');
  expect(manager.complaints).toEqual([]);
  await manager.leaves();
  expect(guest.complaints).toEqual([]);
  await guest.leaves();
});
