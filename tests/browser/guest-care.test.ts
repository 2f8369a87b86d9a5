import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { findSeriousBarriers, launchBrowser, takeScreenshot } from '../support/browser';
import { eventually } from '../support/eventually';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: the cloud and the browser share the machine with whatever else it does.
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

const storeId = 'wutong';
const dark = { colorScheme: 'dark', language: 'en-US' } as const;
const arrives = (openid: string, page: string, look: Parameters<typeof Person.arrives>[2] = {}) =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${page}`, look);

test('a complaint that is late stands in front; it is noted, handed on, and closed with a reason', async () => {
  const manager = await arrives(openids.manager, '/office/tasks/index');
  await manager.reads('面汤送到时凉了，想要个说法');
  await manager.reads('过点了');
  await takeScreenshot(manager.page, 'tasks-light-zh');
  expect(await findSeriousBarriers(manager.page, '.taro_page:last-of-type')).toEqual([]);
  await manager.page.locator('.task-card').first().click();
  await manager.reads('小何 记下，小何 来办');
  await manager.page.locator('.sheet--open input').fill('打过电话，客人晚上再来');
  await manager.tap('记下');
  await manager.reads('小何 记了一笔');
  await manager.tap('改人改期', 'tab');
  await manager.tap(/^三天后/, 'radio');
  await takeScreenshot(manager.page, 'task-hand-over-light-zh');
  await manager.tap('就这样改');
  await manager.reads(/小何 交给 小何/);
  await manager.tap('了结', 'tab');
  await manager.tap('客人满意了', 'radio');
  await manager.tap('了结这件事');
  await manager.reads('小何 了结');
  await takeScreenshot(manager.page, 'task-closed-light-zh');
  expect(manager.complaints).toEqual([]);
  await manager.leaves();
  const english = await arrives(openids.cashier, '/office/tasks/index', dark);
  await english.reads('Under way');
  await takeScreenshot(english.page, 'tasks-dark-en');
  expect(await findSeriousBarriers(english.page, '.taro_page:last-of-type')).toEqual([]);
  await english.leaves();
});

test('from the ticket of an order a complaint becomes a task, with a colleague and a time', async () => {
  const [order] = await restaurant.documents('orders', { storeId, status: 'completed' });
  const orderId = String(order?._id);
  const cashier = await arrives(openids.cashier, `/staff/ticket/index?orderId=${orderId}`);
  await cashier.tap('记一件答应客人的事');
  await cashier.page.locator('.sheet--open input').fill('少了一份蘸料，下回补上');
  await cashier.tap('小何', 'radio');
  await cashier.tap(/^一周后/, 'radio');
  await takeScreenshot(cashier.page, 'open-task-light-zh');
  await cashier.tap('记下这件事');
  await cashier.reads('记下了，到点会提醒');
  const tasks = await restaurant.documents('serviceTasks', { storeId, status: 'open' });
  expect(tasks).toContainEqual(
    expect.objectContaining({ subject: '少了一份蘸料，下回补上', ownerId: openids.manager }),
  );
  expect(cashier.complaints).toEqual([]);
  await cashier.leaves();
});

test('an answer is written with a gap that fills in, and stands with the others', async () => {
  const manager = await arrives(openids.manager, '/office/ready-answers/index');
  await manager.reads('还要多久');
  await takeScreenshot(manager.page, 'answers-light-zh');
  await manager.tap('加一条');
  const sheet = manager.page.locator('.sheet--open');
  await sheet.locator('input').fill('送茶');
  await sheet.locator('textarea').fill('{nobody}');
  await manager.reads('花括号里只能用下面这几样');
  await sheet.locator('textarea').fill('给您添壶茶，送到');
  await manager.tap('桌号');
  await manager.reads('给您添壶茶，送到A12');
  await takeScreenshot(manager.page, 'answer-sheet-light-zh');
  await manager.tap('存好');
  await manager.reads('给您添壶茶，送到〔桌号〕');
  expect(manager.complaints).toEqual([]);
  await manager.leaves();
  const english = await arrives(openids.owner, '/office/ready-answers/index', dark);
  await english.reads('How long');
  await takeScreenshot(english.page, 'answers-dark-en');
  expect(await findSeriousBarriers(english.page, '.taro_page:last-of-type')).toEqual([]);
  await english.leaves();
});

test('the owner sees how the desk did, and tells those who allowed it of a dish', async () => {
  const guestId = 'oWantsNews';
  const asked = { requestId: 'allow-news-1', storeId, screen: 'consents', code: null } as const;
  const allowed = { ...asked, answers: [{ purpose: 'new-dish' as const, answer: 'accept' as const }] };
  const recorded = await restaurant.guest(guestId, 'recordConsents', allowed);
  const consents = recorded.ok ? recorded.data.consents : [];
  const templateId = consents.find(({ purpose }) => purpose === 'new-dish')?.templateId;
  await restaurant.control('subscriptions', { openid: guestId, templateId });
  const owner = await arrives(openids.owner, `/owner/desk/index?storeId=${storeId}`);
  await owner.reads('每位同事');
  await takeScreenshot(owner.page, 'desk-light-zh');
  await owner.tap('最近 31 天', 'tab');
  await owner.reads('每天的首答');
  expect(await findSeriousBarriers(owner.page, '.taro_page:last-of-type')).toEqual([]);
  await owner.leaves();
  const english = await arrives(openids.owner, `/owner/desk/index?storeId=${storeId}`, dark);
  await english.reads('By colleague');
  await takeScreenshot(english.page, 'desk-dark-en');
  await english.leaves();

  const teller = await arrives(openids.owner, `/owner/new-dish/index?storeId=${storeId}`);
  await teller.tap('巷口红烧肉', 'radio');
  await teller.reads('真正发得到的人');
  await teller.page.locator('.new-dish__input input, input.new-dish__input').fill('今冬第一锅，炖足八小时');
  await takeScreenshot(teller.page, 'new-dish-light-zh');
  expect(await findSeriousBarriers(teller.page, '.taro_page:last-of-type')).toEqual([]);
  await teller.tap(/^发给 1 人/);
  await teller.reads('以前发过的');
  await restaurant.clock.advance(2 * 60_000);
  const seen = await restaurant.staff(openids.owner, 'previewNewDish', { storeId, dishId: 'braised-pork' });
  const morningMs = (seen.ok && seen.data.quietUntilMs) || 0;
  await restaurant.clock.advance(Math.max(0, morningMs - (await restaurant.clock.now())) + 2 * 60_000);
  await eventually('the guest is told', async () => {
    const sent = await restaurant.documents('messages', { guestId });
    return sent.some(({ status }) => status === 'sent') ? sent : null;
  });
  await teller.leaves();
  const after = await arrives(openids.owner, `/owner/new-dish/index?storeId=${storeId}`, dark);
  await after.reads('Announced before');
  await takeScreenshot(after.page, 'new-dish-dark-en');
  await after.leaves();
});
