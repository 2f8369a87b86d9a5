import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { findSeriousBarriers, launchBrowser, takeScreenshot } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

jest.setTimeout(180_000);

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

const { xiaoman } = openids;

test("a guest opens WeChat's conversation from the store, writes, and reads the answer without refreshing", async () => {
  const guest = await Person.arrives(
    browser,
    `${restaurant.url}/?as=${xiaoman}#/customer/store/index?storeId=wutong`,
  );
  await guest.tap(/留言$/);
  const { page } = guest;
  await page.getByRole('heading', { name: '客服消息' }).waitFor();
  await page.getByRole('button', { name: /你可能要发送的小程序/ }).click();
  await page.getByRole('link', { name: /小程序/ }).waitFor();
  await page.getByRole('textbox', { name: '发消息' }).fill('今天几点关门?');
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByText('今天几点关门?').waitFor();
  await restaurant.control(`conversations/${xiaoman}/desk`, { text: '九点半打烊,来得及' });
  await page.getByText('九点半打烊,来得及').waitFor();
  expect(await findSeriousBarriers(page)).toEqual([]);
  await takeScreenshot(page, 'wechat-conversation');
  expect(guest.complaints).toEqual([]);
  await page.getByRole('link', { name: /小程序/ }).click();
  await guest.reads('营业时间');
  await guest.leaves();
});

test('the console shows the conversation as its person sees it', async () => {
  const developer = await Person.arrives(browser, `${restaurant.url}/console/#/messages`, {
    language: 'en-US',
    colorScheme: 'dark',
    width: 1440,
    height: 900,
  });
  const { page } = developer;
  await page.getByRole('button', { name: 'Conversations' }).click();
  const seen = page.frameLocator('iframe[title="Conversation in WeChat"]');
  await seen.getByText('九点半打烊,来得及').waitFor();
  await restaurant.control(`conversations/${xiaoman}/desk`, { text: '还有什么可以帮您' });
  await seen.getByText('还有什么可以帮您').waitFor();
  await takeScreenshot(page, 'console-conversation');
  expect(await findSeriousBarriers(page)).toEqual([]);
  expect(developer.complaints).toEqual([]);
  await developer.leaves();
});
