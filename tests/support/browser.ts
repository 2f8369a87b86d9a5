import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page, type Route } from 'playwright-core';
import { storeAheadMs } from './store-time';

const root = join(__dirname, '..', '..');
const screenshotsDir = join(root, '.cache', 'screenshots');

/**
 * Milliseconds by which the calls of every phone are late, on top of the machine's own pace:
 * `GALLEY_NETWORK_MS=1500 npx jest --selectProjects browser` shows what a journey takes for done before the cloud has
 * heard of it.
 */
const networkMs = Number(process.env.GALLEY_NETWORK_MS || 0);

/** A phone that a person holds: language, colours, and the quiet that somebody asked for. */
export interface PhoneOptions {
  readonly language?: 'zh-CN' | 'en-US';
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly width?: number;
  readonly height?: number;
}

/** The installed Chrome, Chromium or Edge that `npm test` found; `npx jest` finds it by itself. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath(),
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--autoplay-policy=no-user-gesture-required'],
  });
}

/** A phone of 375×812 as a separate person: nothing of its storage is shared with another. */
export async function openPhone(browser: Browser, options: PhoneOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 375, height: options.height ?? 812 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: options.language ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
  });
  await context.addInitScript(setClock, storeAheadMs);
  if (networkMs > 0) await context.route('**/wx/functions/**', deliverLate);
  return context;
}

async function deliverLate(route: Route): Promise<void> {
  await pause(networkMs);
  // A person who has left by now needs no answer.
  await route.continue().catch(() => undefined);
}

/** Runs in the page: the phone's clock goes with the stores'. */
function setClock(aheadMs: number): void {
  const RealDate = Date;
  const now = () => RealDate.now() + aheadMs;
  window.Date = new Proxy(RealDate, {
    construct: (date, args: unknown[], newTarget: () => unknown) =>
      Reflect.construct(date, args.length === 0 ? [now()] : args, newTarget) as Date,
    get: (date, name) => (name === 'now' ? now : (Reflect.get(date, name) as unknown)),
  });
}

/** Keeps a picture of the screen under `.cache/screenshots` and answers its path. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  mkdirSync(screenshotsDir, { recursive: true });
  const path = join(screenshotsDir, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** What is wrong on a screen for people who cannot see, hear or touch as others do. */
export interface AccessibilityFinding {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/**
 * The serious and critical findings of axe on the visible page; the list is empty on a good screen.
 * @param within a selector that narrows the search, such as the last `.taro_page`, as Taro keeps earlier pages in the document
 */
export async function findSeriousBarriers(
  page: Page,
  within = 'body',
): Promise<readonly AccessibilityFinding[]> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  if (!isLoaded) await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
    const found = await loaded.run(selector, {
      resultTypes: ['violations'],
      // Labels of whole rows say what is seen in an order made for listening, which this rule compares letter by letter.
      rules: { 'label-content-name-mismatch': { enabled: false } },
    });
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, help, nodes }) => ({
        rule: id,
        impact: String(impact),
        help,
        elements: nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
      }));
  }, within);
}

/** Asked of the script that `npm test` uses, in a process of its own, for Jest cannot import a module of Node's kind. */
function executablePath(): string {
  const answer = spawnSync(process.execPath, [join(root, 'tools', 'test', 'print-browser.mjs')], {
    encoding: 'utf8',
  });
  const path = answer.stdout.trim();
  if (!path) throw new Error(`The browser tests cannot start: ${answer.stderr.trim()}`);
  return path;
}
