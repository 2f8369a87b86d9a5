import { chromium } from 'playwright-core';
const base = 'http://127.0.0.1:8816';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const shots = [
  ['poster', 'oGuestXiaoman_4hRc8NzJm6KtVg', '/site/share-poster/index?kind=dish&id=beef-noodles', 'zh-CN', 'light', '.share-poster__picture img'],
  ['poster-en-dark', 'oGuestXiaoman_4hRc8NzJm6KtVg', '/site/share-poster/index?kind=dish&id=mouthwatering-chicken', 'en-US', 'dark', '.share-poster__picture img'],
  ['poster-store', 'oGuestXiaoman_4hRc8NzJm6KtVg', '/site/share-poster/index?kind=store', 'zh-CN', 'light', '.share-poster__picture img'],
  ['lookup', 'oGuestLily_m3Dk8RjHz6XwQb4Lf', '/customer/lookup/index', 'zh-CN', 'light', '.lookup'],
  ['lookup-en-dark', 'oGuestLily_m3Dk8RjHz6XwQb4Lf', '/customer/lookup/index', 'en-US', 'dark', '.lookup'],
  ['channels', 'oStaffZhoujie_p6YbGv2HcNs9Kx', '/owner/channels/index?storeId=wutong', 'zh-CN', 'light', '.channels__row'],
  ['channels-en-dark', 'oStaffZhoujie_p6YbGv2HcNs9Kx', '/owner/channels/index?storeId=wutong', 'en-US', 'dark', '.channels__row'],
];
const only = process.argv.slice(2);
for (const [name, as, path, locale, colorScheme, ready] of shots) {
  if (only.length && !only.includes(name)) continue;
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, locale, colorScheme });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log(name, m.text()); });
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  await page.goto(`${base}/?as=${as}#${path}`);
  try { await page.waitForSelector(ready, { timeout: 60000 }); } catch (e) { console.log(name, 'not ready'); }
  await page.waitForTimeout(800);
  await page.screenshot({ path: `/tmp/share-${name}.png` });
  if (name.startsWith('poster')) { const src = await page.locator('.share-poster__picture img').getAttribute('src').catch(() => null); if (src) (await import('fs')).writeFileSync(`/tmp/share-${name}-full.png`, Buffer.from(src.split(',')[1], 'base64')); }
  await context.close();
}
await browser.close();
