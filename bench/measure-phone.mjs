import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { kilobytes } from '../tools/build/progress.mjs';
import { findBrowser } from '../tools/test/find-browser.mjs';
import { held, printed } from './table.mjs';

const scriptLimitBytes = 260 * 1024;

/** What a browser loads and how long it takes until the menu can be used; only said when there is no browser. */
export async function measurePhone({ url, control }) {
  const executablePath = findBrowser();
  if (!executablePath) return [printed('browser app until the menu', 'not measured: no browser was found')];
  const { people } = await control('state');
  const guest = people.find(({ role }) => role === 'guest');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' });
    const scripts = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    const startedAt = performance.now();
    await page.goto(url + guest.openPath);
    await page.locator('[aria-label^="加一份"]').first().waitFor({ timeout: 30_000 });
    const seconds = (performance.now() - startedAt) / 1000;
    const bytes = (await Promise.all(scripts)).reduce(
      (total, body) => total + gzipSync(body, { level: 9 }).length,
      0,
    );
    return [
      held(
        'browser script until the menu is usable, gzip',
        kilobytes(bytes),
        `≤ ${kilobytes(scriptLimitBytes)}`,
        bytes <= scriptLimitBytes,
      ),
      printed('browser, from address to usable menu', `${seconds.toFixed(1)} s`),
    ];
  } finally {
    await browser.close();
  }
}
