import type { Browser } from 'playwright-core';
import { findSeriousBarriers, launchBrowser, takeScreenshot, type PhoneOptions } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import type { Screen } from './every-screen';
import { liveIn } from './lived-in';
import { Person } from './people';

const looks = {
  'light-zh': { colorScheme: 'light', language: 'zh-CN' },
  'dark-en': { colorScheme: 'dark', language: 'en-US' },
} as const;
type Look = keyof typeof looks;

/**
 * One test for each screen, which two phones open afresh at the same moment: while one waits for the last picture, the
 * other is looked at. What a test file lists is looked at by one worker, so the screens stand in several files.
 */
export function lookAtScreens(screens: readonly Screen[]): void {
  let restaurant: LocalRestaurant;
  let browser: Browser;
  beforeAll(async () => {
    restaurant = await startLocalRestaurant();
    browser = await launchBrowser();
    await liveIn(restaurant);
  });
  afterAll(async () => {
    await browser?.close();
    await restaurant?.close();
  });

  test.each(screens.map((screen) => ({ title: screen.name, screen })))(
    'nobody is kept out of $title, in neither look',
    async ({ screen }) => {
      const troubles = await Promise.all([
        troublesOf(browser, restaurant.url, screen, 'light-zh'),
        troublesOf(browser, restaurant.url, screen, 'dark-en'),
      ]);
      expect(troubles).toEqual([
        { look: 'light-zh', barriers: [], complaints: [] },
        { look: 'dark-en', barriers: [], complaints: [] },
      ]);
    },
  );
}

async function troublesOf(browser: Browser, url: string, screen: Screen, look: Look) {
  const { name, openid, path, ready, size, open } = screen;
  const options: PhoneOptions = { ...looks[look], ...size };
  const person = await Person.arrives(browser, `${url}/?as=${openid}#${path()}`, options);
  try {
    await person.page
      .locator(`.taro_page:visible ${ready.replaceAll(', ', ', .taro_page:visible ')}`)
      .first()
      .waitFor();
    await open?.(person.page);
    await person.page.waitForLoadState('networkidle');
    await takeScreenshot(person.page, `screen-${name}-${look}`);
    const barriers = await findSeriousBarriers(person.page);
    return { look, barriers, complaints: person.complaints };
  } finally {
    await person.leaves();
  }
}
