import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { openPhone, takeScreenshot, type PhoneOptions } from '../support/browser';

const patienceMs = 60_000;
/** A page that slides away takes its buttons along; people then look at the one that came. */
const secondLookMs = 5_000;

/** Somebody with a phone in the browser, who counts the taps. */
export class Person {
  taps = 0;
  /** What the browser complained about; a good journey leaves none. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} ${message.location().url}`);
    });
  }

  static async arrives(browser: Browser, address: string, options: PhoneOptions = {}): Promise<Person> {
    const context = await openPhone(browser, options);
    const page = await context.newPage();
    const person = new Person(page, context);
    page.setDefaultTimeout(patienceMs);
    await page.goto(address);
    return person;
  }

  /**
   * Taps what a screen reader would call by this name, on the page that is on top. Looks for it again and again without
   * a touch, and then touches it once: a tap that was slow to end must not become two.
   */
  async tap(name: string | RegExp, role: 'button' | 'tab' | 'link' | 'radio' = 'button'): Promise<void> {
    this.taps += 1;
    const target = this.top.getByRole(role, { name, exact: typeof name === 'string' }).first();
    const giveUpAtMs = Date.now() + patienceMs;
    while (!(await this.isInReach(target))) {
      if (Date.now() > giveUpAtMs)
        throw await this.withWhatIsSeen(`Nothing to tap is called ${String(name)}`);
    }
    await target.click();
  }

  /** Waits until these words can be read on the page that is on top. */
  async reads(words: string | RegExp): Promise<void> {
    try {
      await this.top.getByText(words).first().waitFor({ state: 'visible' });
    } catch (error) {
      throw await this.withWhatIsSeen(error);
    }
  }

  /** Earlier pages stay in the document; people see the last. */
  get top() {
    return this.page.locator('.taro_page:visible').last();
  }

  /** Six digits on the till of the local browser; at WeChat this is its own sheet. */
  async paysInTheSheet(): Promise<void> {
    const sheet = this.page.locator('.pay-sheet').last();
    await sheet.waitFor();
    for (const digit of '123456') await sheet.getByRole('button', { name: digit, exact: true }).click();
  }

  leaves(): Promise<void> {
    return this.context.close();
  }

  private isInReach(target: Locator): Promise<boolean> {
    return target.click({ timeout: secondLookMs, trial: true }).then(
      () => true,
      () => false,
    );
  }

  /** Adds to a failure what this person has before their eyes, and keeps a picture of it. */
  private async withWhatIsSeen(error: unknown): Promise<Error> {
    const said = error instanceof Error ? error.message : String(error);
    const seen = await this.top.innerText({ timeout: secondLookMs }).catch(() => '(no page)');
    const test = expect.getState().currentTestName ?? 'somebody';
    const picture = await takeScreenshot(this.page, `failed-${test.replace(/\W+/g, '-').slice(0, 60)}`).catch(
      () => '(none)',
    );
    return new Error(
      [
        said,
        `The page on top of ${this.page.url()} reads:`,
        seen.slice(0, 2000),
        `The browser complained: ${JSON.stringify(this.complaints)}. A picture: ${picture}`,
      ].join('\n'),
    );
  }
}
