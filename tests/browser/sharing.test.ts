import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { readCode } from '../../emulator/src/testing/read-code';
import { depositFor } from '../../domain/reservation/deposit';
import { openids } from '../../fixtures/demo-restaurant/people';
import { launchBrowser, takeScreenshot, type PhoneOptions } from '../support/browser';
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

const at = (openid: string, path: string, options: PhoneOptions = {}) =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`, { language: 'zh-CN', ...options });

test('a guest makes a poster of a dish; a friend scans it, orders, and the owner sees whom it brought', async () => {
  const sharer = await at(openids.xiaoman, '/pages/menu/index');
  await sharer.tap(/^选规格，巷口牛肉面/);
  await sharer.tap('分享');
  const address = await scanned(sharer);
  await takeScreenshot(sharer.page, 'journey-poster');
  const link = new URL(address);
  expect(link.origin).toBe(restaurant.url);
  expect(link.hash).toMatch(/^#\/pages\/menu\/index\?scene=s[0-9a-z]{20}$/);

  // Asked before the friend comes, for a minute of the running clock may end at any time and sum them up.
  const before = await posterFigures();
  const friend = await at(openids.lily, link.hash.slice(1));
  await friend.tap(/^加入/);
  await friend.tap(/去结算/);
  await friend.reads('确认订单');
  await friend.tap(/^微信支付/);
  await friend.paysInTheSheet();
  await friend.reads('等厨房接单');
  const [order] = await restaurant.documents('orders', { guestId: openids.lily, status: 'placed' });
  expect(order).toMatchObject({ channel: 'dp.beef-noodles' });

  await restaurant.clock.advance(2 * 60_000);
  const after = await posterFigures();
  expect([after.opened - before.opened, after.orders - before.orders]).toEqual([1, 1]);
  expect(after.revenue - before.revenue).toBe(order?.['payable']);
  const owner = await at(openids.owner, `/owner/channels/index?storeId=${storeId}`);
  await owner.tap(/^分享出去的/, 'tab');
  await owner.reads('巷口牛肉面');
  await owner.reads(`${after.orders}`);
  await takeScreenshot(owner.page, 'journey-channels');
  expect([...sharer.complaints, ...friend.complaints, ...owner.complaints]).toEqual([]);
  for (const person of [sharer, friend, owner]) await person.leaves();
});

test('the owner names a code for the lift; a guest scans it and orders, and the owner sees that order there', async () => {
  const owner = await at(openids.owner, `/owner/channels/index?storeId=${storeId}`);
  await owner.reads('门口海报');
  await owner.tap('新建一个码');
  await owner.top.locator('input[placeholder="例如：门口海报 9 月"]').fill('电梯传单 冬');
  await owner.tap('做这个码');
  await owner.top.locator('.channels__code-picture img').waitFor();
  await takeScreenshot(owner.page, 'journey-channel-code');
  const [code] = await restaurant.documents('channelCodes', { name: '电梯传单 冬' });
  const scene = String(code?.['_id']);

  const guest = await at('oReadsInTheLift', `/pages/menu/index?scene=${scene}`);
  await guest.tap(/^选规格，巷口牛肉面/);
  await guest.tap(/^加入/);
  await guest.tap(/去结算/);
  await guest.reads('确认订单');
  await guest.tap(/^微信支付/);
  await guest.paysInTheSheet();
  await guest.reads('等厨房接单');
  const [order] = await restaurant.documents('orders', { guestId: 'oReadsInTheLift', status: 'placed' });
  expect(order).toMatchObject({ channel: `cp.${scene}` });
  await restaurant.clock.advance(2 * 60_000);

  const later = await at(openids.owner, `/owner/channels/index?storeId=${storeId}`);
  const row = later.top.locator('.channels__row', { hasText: '电梯传单 冬' });
  await row.getByText(`¥${Math.round(Number(order?.['payable']) / 100)}`, { exact: true }).waitFor();
  await takeScreenshot(later.page, 'journey-channel-codes');
  await later.tap('电梯传单 冬，1 单，看码');
  await later.tap('停用');
  await later.reads('停用的码 2 个');
  expect([...owner.complaints, ...guest.complaints, ...later.complaints]).toEqual([]);
  for (const person of [owner, guest, later]) await person.leaves();
});

test('a poster that is opened from another store shows that store, and leads to it', async () => {
  const sharer = await at(openids.xiaoman, '/customer/store/index?storeId=hefang');
  await sharer.tap('分享这家店');
  const address = await scanned(sharer);
  await takeScreenshot(sharer.page, 'journey-poster-other-store');
  const scene = /scene=(s[0-9a-z]{20})$/.exec(address)?.[1] ?? '';
  const [link] = await restaurant.documents('shareLinks', { _id: scene });
  expect(link).toMatchObject({ storeId: 'hefang' });
  expect(sharer.complaints).toEqual([]);
  await sharer.leaves();
});

test('somebody who was told a number sees how far it is, and a guesser is stopped', async () => {
  const asker = await at(openids.ajie, '/customer/lookup/index');
  await asker.reads('手机号后四位');
  // In a browser a field is called by the hint in it.
  const fill = async (name: string, words: string) => {
    await asker.top.locator(`input[placeholder="${name}"]`).fill(words);
  };
  const number = await reservedNumber();
  // Which store is asked is known once the visit has been answered.
  await asker.top.locator('.chip--chosen', { hasText: '梧桐里店' }).waitFor();
  await asker.tap('订位', 'tab');
  await fill('8 位数字', number);
  await fill('下单时留的手机', '5678');
  await asker.tap('查一下');
  await asker.reads('何** 的订位');
  await takeScreenshot(asker.page, 'journey-lookup');

  for (const digits of ['0000', '0001', '0002', '0003', '0004', '0005']) {
    await fill('下单时留的手机', digits);
    await asker.tap('查一下');
    await asker.reads(/没有查到，请核对号码和手机尾号|试得太频繁了/);
  }
  await fill('下单时留的手机', '5678');
  await asker.tap('查一下');
  await asker.reads(/试得太频繁了/);
  expect(asker.complaints).toEqual([]);
  await asker.leaves();
});

/** What a camera reads off the poster on the screen. */
async function scanned(person: Person): Promise<string> {
  const picture = person.top.locator('.share-poster__picture img');
  await picture.waitFor();
  const source = (await picture.getAttribute('src')) ?? '';
  const poster = sharp(Buffer.from(source.split(',')[1] ?? '', 'base64'));
  const { width, height } = await poster.metadata();
  const corner = {
    left: Math.floor(width / 2),
    top: height - 640,
    width: Math.floor(width / 2),
    height: 640,
  };
  // A camera gets many frames of a code, each from a little nearer or tilted, and takes the first that it can read.
  const code = await poster.extract(corner).png().toBuffer();
  for (const tilt of [0, 3, -4, 7, -6]) {
    for (const side of [900, 750, 600, 450, 1000, 820, 520, 700]) {
      const held = sharp(code).rotate(tilt, { background: '#fff' }).resize(side).ensureAlpha();
      const { data, info } = await held.raw().toBuffer({ resolveWithObject: true });
      const read = await readCode(new Uint8ClampedArray(data), info);
      if (read !== null) return read;
    }
  }
  throw new Error('No scanner reads the code on the poster.');
}

async function posterFigures() {
  const answer = await restaurant.staff(openids.owner, 'viewChannels', { storeId, days: 28 });
  if (!answer.ok) throw new Error(answer.refusal.code);
  const found = answer.data.links.find(({ way, what }) => way === 'poster' && what === 'beef-noodles');
  if (!found) throw new Error('the demonstration has no such poster');
  return found;
}

/** A table for the evening after tomorrow. */
async function reservedNumber(): Promise<string> {
  const times = await restaurant.guest(openids.lin, 'listReservationTimes', { storeId, partySize: 2 });
  if (!times.ok) throw new Error(times.refusal.code);
  const { days, depositRule } = times.data;
  const [free] = days
    .slice(2)
    .flatMap(({ day, times: all }) => all.flatMap((time) => (time.left > 0 ? [{ ...time, day }] : [])));
  if (!free) throw new Error('no table is free the evening after tomorrow');
  const answer = await restaurant.guest(openids.lin, 'reserveTable', {
    ...{ requestId: 'request-lookup-1', storeId, startMs: free.startMs, partySize: 2 },
    ...{ areaId: null, name: '何女士', phone: '13912345678', note: '' },
    ...{ expectedDeposit: depositFor(depositRule, 2, free.day), joinsWaitingList: false },
  });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.data.reservation.number;
}
