import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { findSeriousBarriers, launchBrowser, takeScreenshot } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: a guest and a desk share the machine with whatever else it does.
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

const pageAs = (openid: string, page: string) => `${restaurant.url}/?as=${openid}#${page}`;
const deskPage = '/service/desk/index';

async function orderAt(openid: string, table: string): Promise<string> {
  const visit = await GuestVisit.sitDown(restaurant, openid, table);
  const { id } = await visit.placeAndPay({ dishes: { 'mapo-tofu': 1, 'steamed-rice': 2 } });
  return id;
}

async function says(person: Person, field: string | RegExp, words: string): Promise<void> {
  await person.top.getByRole('textbox', { name: field }).fill(words);
  await person.tap(/^(发送|Send)$/);
}

const talkRow = (agent: Person, words: string) => agent.top.locator('.talk-row', { hasText: words });

/** Nothing of a conversation lies under the edge of the screen, and nothing has to be scrolled sideways. */
async function expectNoSpill(person: Person): Promise<void> {
  const spill = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(spill).toBeLessThanOrEqual(0);
}

test('a guest asks from the order page, is answered by a colleague, and judges it; nobody refreshes anything', async () => {
  const openid = 'oAsksFromTheOrder';
  const orderId = await orderAt(openid, 'A05');
  const agent = await Person.arrives(browser, pageAs(openids.cashier, deskPage));
  await agent.reads('为什么有条数？');
  const guest = await Person.arrives(browser, pageAs(openid, `/pages/order/index?id=${orderId}`));
  await guest.tap('问问店里');
  await guest.reads('你在问这一单吗');
  await guest.reads(/梧桐里店/);
  await takeScreenshot(guest.page, 'chat-order-question');
  await guest.tap('就是这单');
  await says(guest, '想说点什么', '麻婆豆腐可以不放葱吗？小朋友不吃');

  await talkRow(agent, '不放葱').waitFor();
  await takeScreenshot(agent.page, 'desk-waiting');
  expect(await findSeriousBarriers(agent.page, '.taro_page:last-of-type')).toEqual([]);
  await takeScreenshot(guest.page, 'chat-waiting');
  await expectNoSpill(guest);
  await talkRow(agent, '不放葱').getByRole('button', { name: '认领' }).click();
  await agent.reads('客人在小程序里看，不限条数');
  await guest.reads(/^阿芸/);
  await agent.tap('过敏');
  const field = agent.top.getByRole('textbox', { name: /^回/ });
  expect(await field.inputValue()).toMatch(/^谢谢您告诉我们/);
  await says(agent, /^回/, '可以的，面还没出锅，一点葱都不放');
  await guest.reads('可以的，面还没出锅，一点葱都不放');
  await agent.reads(/阿芸.* · 已读$/);
  await takeScreenshot(agent.page, 'conversation');
  expect(await findSeriousBarriers(agent.page, '.taro_page:last-of-type')).toEqual([]);
  await expectNoSpill(agent);
  await agent.tap('图片、订单、转接和别的');
  await agent.reads('记成一件事');
  await takeScreenshot(agent.page, 'conversation-plus');
  await agent.tap(/^结束会话/);
  await agent.reads('为什么有条数？');

  await guest.tap('不错', 'radio');
  await guest.top.getByRole('textbox', { name: /想多说一句/ }).fill('回得很快');
  await takeScreenshot(guest.page, 'chat-rating');
  expect(await findSeriousBarriers(guest.page, '.taro_page:last-of-type')).toEqual([]);
  await guest.tap('交给店里');
  await guest.reads('收到了，谢谢你告诉我们');
  const [fact] = await restaurant.documents('serviceFacts', { kind: 'rated', agentId: openids.cashier });
  expect(fact).toMatchObject({ mark: 4 });
  expect([...guest.complaints, ...agent.complaints]).toEqual([]);
  await guest.leaves();
  await agent.leaves();
});

test('a simple question is answered at once, at night and in English, and a person is one tap away', async () => {
  const openid = 'oAsksAtNight';
  const dark = { colorScheme: 'dark', language: 'en-US' } as const;
  const guest = await Person.arrives(browser, pageAs(openid, '/customer/chat/index?storeId=wutong'), dark);
  await guest.reads('Ask us anything');
  await guest.tap('Invoice');
  await guest.tap('Talk to a person');
  await takeScreenshot(guest.page, 'chat-dark');
  expect(await findSeriousBarriers(guest.page, '.taro_page:last-of-type')).toEqual([]);
  const agent = await Person.arrives(browser, pageAs(openids.manager, deskPage), dark);
  await agent.top.getByRole('button', { name: 'Claim' }).first().waitFor();
  await takeScreenshot(agent.page, 'desk-dark');
  expect(await findSeriousBarriers(agent.page, '.taro_page:last-of-type')).toEqual([]);
  await agent.top.locator('.desk__list').first().getByRole('button', { name: 'Claim' }).last().click();
  await agent.tap(/^About the guest/);
  await agent.reads('Notes');
  await takeScreenshot(agent.page, 'conversation-guest-dark');
  await agent.tap('Close');
  await agent.tap('Hand over');
  await agent.reads('To whom?');
  await takeScreenshot(agent.page, 'conversation-transfer-dark');
  await agent.tap('Close');
  await agent.tap('Pictures, orders, handing over and more');
  await agent.tap(/^Apologise/);
  await takeScreenshot(agent.page, 'conversation-apology-dark');
  await agent.tap('Close');
  await takeScreenshot(agent.page, 'conversation-dark');
  await answerInWechat(agent);
  expect([...guest.complaints, ...agent.complaints]).toEqual([]);
  await guest.leaves();
  await agent.leaves();
});

/** A guest who wrote in WeChat's own conversation: what may still be sent is counted down, and then the field is shut. */
async function answerInWechat(agent: Person): Promise<void> {
  await agent.tap('Back');
  await agent.tap(/^Open the conversation with 林先生/);
  await agent.reads('4 replies left');
  await takeScreenshot(agent.page, 'conversation-wechat-dark');
  // The local WeChat has never heard of this guest of the demonstration, so it takes nothing.
  await says(agent, /^Answer/, 'About five minutes');
  await agent.reads(/Not delivered in WeChat/);
  await agent.reads('All five are used; wait for the guest to write');
  expect(await agent.top.getByRole('textbox', { name: /^Answer/ }).count()).toBe(0);
  await takeScreenshot(agent.page, 'conversation-shut-dark');
  expect(await findSeriousBarriers(agent.page, '.taro_page:last-of-type')).toEqual([]);
}

test('a long conversation is read backwards without losing the place', async () => {
  const openid = 'oWritesALot';
  for (let number = 1; number <= 70; number += 1) {
    if (number % 40 === 0) await restaurant.clock.advance(11 * 60_000);
    const content = { kind: 'text', text: `第 ${number} 句，说得长一点好看出位置` } as const;
    const requestId = `long-talk-${String(number).padStart(3, '0')}`;
    const answer = await restaurant.guest(openid, 'sendServiceMessage', {
      requestId,
      storeId: 'wutong',
      content,
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
  const guest = await Person.arrives(browser, pageAs(openid, '/customer/chat/index?storeId=wutong'));
  await guest.reads(/^第 70 句/);
  const view = guest.top.locator('.thread-scroll__view');
  await guest.page.waitForFunction(() => {
    const scroller = document.querySelector('.thread-scroll__view');
    return scroller !== null && scroller.scrollTop > 500;
  });
  const mark = guest.top.getByText(/^第 45 句/);
  await view.evaluate((element) => element.scrollTo({ top: 200 }));
  const before = await mark.boundingBox();
  await guest.top.getByText(/^第 30 句/).waitFor({ state: 'attached' });
  const after = await mark.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3);
  await takeScreenshot(guest.page, 'chat-history');
  await view.evaluate((element) => element.scrollTo({ top: 0 }));
  await guest.top.getByText(/^第 1 句/).waitFor({ state: 'attached' });
  expect(guest.complaints).toEqual([]);
  await guest.leaves();
});

test('a picture is shown while it goes up, and the desk sees it once it was checked', async () => {
  const openid = 'oSendsAPicture';
  const guest = await Person.arrives(browser, pageAs(openid, '/customer/chat/index?storeId=wutong'));
  const choosing = guest.page.waitForEvent('filechooser');
  await guest.tap('发图片');
  await (
    await choosing
  ).setFiles({ name: 'note.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await guest.reads('只能发 JPG、PNG 或 GIF 图片');
  const again = guest.page.waitForEvent('filechooser');
  await guest.tap('发图片');
  await (await again).setFiles({ name: 'soup.png', mimeType: 'image/png', buffer: onePixel });
  await guest.top.locator('.sent-picture__image').first().waitFor();
  await guest.reads(/审核中|已送达/);
  await takeScreenshot(guest.page, 'chat-picture');
  const sent = await restaurant.documents('serviceMessages', { guestId: openid });
  expect(sent.filter(({ content }) => (content as { kind: string }).kind === 'picture')).toHaveLength(1);
  expect(guest.complaints).toEqual([]);
  await guest.leaves();
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
