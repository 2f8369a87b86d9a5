import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { demoPrinters } from '../../fixtures/demo-restaurant/printers';
import { demoDoorCode } from '../../fixtures/demo-restaurant/queue';
import { findSeriousBarriers, launchBrowser, takeScreenshot } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: three people, whatever else the machine does.
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
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`, {});

test('a guest takes a number at the door, is called, and has the menu of the table open when seated', async () => {
  const guest = await at(
    'oWaitsInBrowser_00000000001',
    `/customer/queue/index?scene=${demoDoorCode('wutong')}`,
  );
  await guest.reads('已扫门口的码');
  for (let more = 0; more < 3; more += 1) await guest.tap('多一位');
  await guest.tap('取号');
  await guest.reads('C005');
  await guest.reads('前面还有');
  await takeScreenshot(guest.page, 'queue-waiting');
  expect(await findSeriousBarriers(guest.page, '.taro_page:last-child')).toEqual([]);

  const screen = await at(openids.manager, '/door/screen/index');
  await screen.reads('还没有叫号');
  await screen.top.locator('.call-screen__picture').waitFor();
  const waiter = await at(openids.waiter, '/door/queue/index');
  await waiter.tap(/^C 大桌/, 'tab');
  await waiter.top.getByRole('button', { name: /^C005/ }).click();
  await waiter.tap('叫号');
  await guest.reads('到您了');
  await screen.reads('C005');
  await takeScreenshot(guest.page, 'queue-called');
  await takeScreenshot(waiter.page, 'queue-desk');
  await takeScreenshot(screen.page, 'queue-screen');

  await waiter.tap(/^入座 /);
  await waiter.reads(/坐哪一桌 · C005/);
  await waiter.top
    .locator('.sheet')
    .getByRole('button', { name: /^入座 / })
    .click();
  await guest.reads(/^入座 /);
  const table =
    /入座 (\S+)/.exec(
      await guest.top
        .getByText(/^入座 /)
        .first()
        .innerText(),
    )?.[1] ?? '';
  await guest.tap('看菜单');
  await guest.reads(new RegExp(table));
  await takeScreenshot(guest.page, 'queue-seated');
  for (const person of [guest, waiter, screen]) {
    expect(person.complaints).toEqual([]);
    await person.leaves();
  }
});

interface Slip {
  readonly serial: string;
  readonly paper: readonly string[];
}

/** What the printer at the door has on paper, oldest first. */
async function slipsAtDoor(): Promise<readonly Slip[]> {
  const { messages } = (await restaurant.control('printers')) as { messages: readonly Slip[] };
  const { serial } = demoPrinters.find(({ printsQueueNumbers }) => printsQueueNumbers === true) ?? {};
  return messages.filter((message) => message.serial === serial).reverse();
}

test('a number that a colleague takes comes out of the printer, and its slip opens it on a phone', async () => {
  const waiter = await at(openids.waiter, '/door/queue/index');
  await waiter.tap('更多');
  await waiter.tap('帮客人取号');
  await waiter.reads('几位');
  await waiter.tap('帮客人取号');
  await waiter.reads('小票打过 1 张');
  const number = (await waiter.top.locator('.queue-called__number.queue-code').innerText()).trim();
  expect(number).toMatch(/^A\d{3}$/);
  const [slip, ...others] = await slipsAtDoor();
  expect(others).toEqual([]);
  expect(slip?.paper).toEqual(expect.arrayContaining([number, '微信扫一扫，在手机上看叫号']));
  await takeScreenshot(waiter.page, 'queue-number-printed');

  await waiter.tap('再打一张');
  await waiter.reads('小票打过 2 张');
  expect((await slipsAtDoor()).map(({ paper }) => paper[0]?.includes('补打'))).toEqual([false, true]);

  const address = slip?.paper.find((row) => row.startsWith('▣ '))?.slice(2) ?? '';
  const guest = await at('oScansTheSlip_000000000001', address.split('#')[1] ?? '');
  await guest.reads(number);
  await guest.reads('前面还有');
  for (const person of [guest, waiter]) {
    expect(person.complaints).toEqual([]);
    await person.leaves();
  }
});
