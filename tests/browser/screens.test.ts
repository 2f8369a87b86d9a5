import type { Browser } from 'playwright-core';
import { findSeriousBarriers, launchBrowser, takeScreenshot, type PhoneOptions } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { guestScreens, staffScreens } from './every-screen';
import { liveIn } from './lived-in';
import { Person } from './people';

// Generous: every screen is opened twice, whatever else the machine does.
jest.setTimeout(180_000);

let restaurant: LocalRestaurant;
let browser: Browser;
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
  browser = await launchBrowser();
  await liveIn(restaurant);
});
afterAll(async () => {
  await browser.close();
  await restaurant.close();
});

interface Look {
  readonly name: string;
  readonly options: PhoneOptions;
}

const looks: readonly Look[] = [
  { name: 'light-zh', options: { colorScheme: 'light', language: 'zh-CN' } },
  { name: 'dark-en', options: { colorScheme: 'dark', language: 'en-US' } },
];

const all = [...guestScreens, ...staffScreens].flatMap((shown) =>
  looks.map((look) => ({ ...shown, look, title: `${shown.name}, ${look.name}` })),
);

test.each(all)('nobody is kept out of $title', async ({ name, openid, path, ready, size, open, look }) => {
  const address = `${restaurant.url}/?as=${openid}#${path()}`;
  const person = await Person.arrives(browser, address, { ...look.options, ...size });
  await person.page
    .locator(`.taro_page:visible ${ready.replaceAll(', ', ', .taro_page:visible ')}`)
    .first()
    .waitFor();
  await open?.(person.page);
  await person.page.waitForLoadState('networkidle');
  await takeScreenshot(person.page, `screen-${name}-${look.name}`);
  try {
    expect(await findSeriousBarriers(person.page)).toEqual([]);
    expect(person.complaints).toEqual([]);
  } finally {
    await person.leaves();
  }
});
