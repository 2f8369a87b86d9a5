import { plainTerms } from '../domain/membership/member-terms';
import { Agent, request } from 'node:http';
import type { ActionAnswer } from '../contract/envelope';
import type { GuestAction, GuestAnswers, GuestInput } from '../contract/guest';
import { defaultSelection, isServedAt } from '../domain/menu/lookup';
import type { Dish } from '../domain/menu/menu';
import { quoteCart } from '../domain/pricing/quote-cart';
import type { CartLine } from '../domain/pricing/quote';
import { minuteOfBusinessDay } from '../domain/store-hours/business-day';

/**
 * Guests in a process of their own. Reads one job from its first argument, prints one report as JSON.
 * A paid order is what a phone does once the menu is there: place it, confirm the payment sheet, and see it paid.
 */
export interface LoadJob {
  readonly url: string;
  readonly kind: 'orders' | 'menus';
  readonly guests: number;
  /** How long is measured. */
  readonly ms: number;
  /** How long before that the same is done unmeasured: functions are compiled while they work. */
  readonly warmUpMs: number;
  /** How long a guest waits before the next one; 0 for none. */
  readonly pauseMs: number;
  readonly storeId: string;
  /** Every order takes one portion of two of these: one from each half. */
  readonly dishIds: readonly string[];
}

export interface LoadReport {
  readonly count: number;
  readonly elapsedMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: readonly string[];
  /** Every order that was acknowledged as paid, warm-up included. */
  readonly orderIds: readonly string[];
  /** Of dishes in the first half, which are counted. */
  readonly portions: number;
}

interface Recorder {
  readonly latencies: number[];
  readonly errors: string[];
  readonly orderIds: string[];
  portions: number;
}

async function run(job: LoadJob): Promise<LoadReport> {
  const recorder: Recorder = { latencies: [], errors: [], orderIds: [], portions: 0 };
  const guests = Array.from({ length: job.guests }, (_, index) => guestOf(job, index));
  const work = job.kind === 'orders' ? await orderWork(job) : menuWork(job);
  const warmUntil = performance.now() + job.warmUpMs;
  const { pauseMs } = job;
  await Promise.all(guests.map((guest) => repeat(guest, work, { untilMs: warmUntil, pauseMs: 0 }, recorder)));
  recorder.latencies.length = 0;
  const startedAt = performance.now();
  const untilMs = startedAt + job.ms;
  await Promise.all(guests.map((guest) => repeat(guest, work, { untilMs, pauseMs }, recorder)));
  const elapsedMs = performance.now() - startedAt;
  const sorted = recorder.latencies.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const { errors, orderIds, portions } = recorder;
  return { count: sorted.length, elapsedMs, p50Ms: at(0.5), p99Ms: at(0.99), errors, orderIds, portions };
}

type Work = (openid: string, recorder: Recorder) => Promise<void>;

async function repeat(
  openid: string,
  work: Work,
  { untilMs, pauseMs }: { readonly untilMs: number; readonly pauseMs: number },
  recorder: Recorder,
): Promise<void> {
  while (performance.now() < untilMs) {
    const startedAt = performance.now();
    try {
      await work(openid, recorder);
      recorder.latencies.push(performance.now() - startedAt);
    } catch (error) {
      recorder.errors.push(error instanceof Error ? error.message : String(error));
      if (recorder.errors.length > 20) return;
    }
    if (pauseMs > 0) await wait(pauseMs * (0.5 + Math.random()));
  }
}

/** Reads the whole answer, as a phone's network does, but does not parse 60 KB of JSON: the cloud is measured. */
function menuWork(job: LoadJob): Work {
  const input = { storeId: job.storeId, tableCode: null, menuVersion: null };
  const body = JSON.stringify({ action: 'openMenu', input });
  return async (openid) => {
    const answer = await post(`${job.url}/wx/functions/guest`, body, openid);
    if (!answer.includes('"result":{"ok":true')) throw new Error(`openMenu: ${answer.slice(0, 200)}`);
  };
}

async function orderWork(job: LoadJob): Promise<Work> {
  const shop = await guestCall(job, 'oBenchVisitor', 'openMenu', {
    storeId: job.storeId,
    tableCode: null,
    menuVersion: null,
  });
  return async (openid, recorder) => {
    const input = orderInput(job.storeId, twoOf(job.dishIds), shop);
    const { order, payment } = await guestCall(job, openid, 'placeOrder', {
      ...input,
      requestId: newRequestId(),
    });
    if (!payment) throw new Error('The order asks for no payment.');
    await confirmSheet(job.url, payment.package);
    const { order: paid } = await guestCall(job, openid, 'viewOrder', {
      orderId: order.id,
      afterPayment: true,
    });
    if (paid.status !== 'placed') throw new Error(`The order is ${paid.status} after its payment.`);
    recorder.orderIds.push(order.id);
    recorder.portions += 1;
  };
}

/** The cart of the measurement, priced by the phone's own code. */
function orderInput(
  storeId: string,
  dishIds: readonly string[],
  shop: GuestAnswers['openMenu'],
): Omit<GuestInput<'placeOrder'>, 'requestId'> {
  const { store, menu } = shop;
  if (!menu) throw new Error('The menu did not come.');
  const minuteOfDay = minuteOfBusinessDay(store.hours, shop.nowMs);
  const dishes = dishIds.map((id) => findDish(menu.dishes, id, minuteOfDay));
  const lines: CartLine[] = dishes.map((dish, index) => ({
    ...defaultSelection(dish),
    lineId: `line-${index}`,
    dishId: dish.id,
    quantity: 1,
    note: '',
  }));
  const quote = quoteCart({
    menu,
    availability: shop.availability,
    rules: store.pricing,
    mode: 'pickup',
    lines,
    isMember: true,
    terms: plainTerms,
    coupon: null,
    pointsToSpend: 0,
    pointsBalance: 0,
    minuteOfDay,
    nowMs: shop.nowMs,
  });
  if (quote.invalidLines.length > 0)
    throw new Error(`The cart is not valid: ${JSON.stringify(quote.invalidLines)}`);
  return {
    storeId,
    menuVersion: store.menuVersion,
    mode: 'pickup',
    tableCode: null,
    slotStartMs: null,
    lines: lines as GuestInput<'placeOrder'>['lines'],
    couponId: null,
    pointsToSpend: 0,
    storedValueToSpend: 0,
    expectedTotal: quote.payable,
    partySize: null,
    note: '',
    wantsCutlery: false,
    address: null,
  };
}

/** One from each half, another pair for each order, as guests do. */
function twoOf(dishIds: readonly string[]): readonly string[] {
  const half = Math.floor(dishIds.length / 2);
  const pick = () => Math.floor(Math.random() * half);
  return [dishIds[pick()] ?? '', dishIds[half + pick()] ?? ''];
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function findDish(dishes: readonly Dish[], id: string, minuteOfDay: number): Dish {
  const dish = dishes.find((candidate) => candidate.id === id);
  if (!dish || !isServedAt(dish, minuteOfDay)) throw new Error(`The dish ${id} is not served now.`);
  return dish;
}

async function guestCall<Name extends GuestAction>(
  { url }: LoadJob,
  openid: string,
  action: Name,
  input: GuestInput<Name>,
): Promise<GuestAnswers[Name]> {
  const text = await post(`${url}/wx/functions/guest`, JSON.stringify({ action, input }), openid);
  const { result, errMsg } = JSON.parse(text) as {
    result?: ActionAnswer<GuestAnswers[Name]>;
    errMsg: string;
  };
  if (!result) throw new Error(`${action}: ${errMsg}`);
  if (!result.ok) throw new Error(`${action} was refused: ${result.refusal.code}`);
  return result.data;
}

async function confirmSheet(url: string, prepayPackage: string): Promise<void> {
  const prepayId = prepayPackage.replace(/^prepay_id=/, '');
  const text = await post(`${url}/control/pay/sheet`, JSON.stringify({ prepayId, action: 'confirm' }));
  const { errMsg } = JSON.parse(text) as { errMsg: string };
  if (errMsg !== 'requestPayment:ok') throw new Error(errMsg);
}

const agent = new Agent({ keepAlive: true });

/** Guests and cloud share the processor, so the guests speak plain HTTP: it costs half of what `fetch` does. */
function post(url: string, body: string, openid?: string): Promise<string> {
  const headers = { 'content-type': 'application/json', ...(openid ? { 'x-wx-openid': openid } : {}) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text)).on('error', reject);
    });
    sent.on('error', reject).end(body);
  });
}

function guestOf({ kind }: LoadJob, index: number): string {
  return `oBench${kind}${String(index).padStart(3, '0')}_${process.pid}`;
}

let requests = 0;

function newRequestId(): string {
  requests += 1;
  return `bench-${process.pid}-${String(requests).padStart(8, '0')}`;
}

const jobText = process.argv[2];
if (jobText) {
  const report = await run(JSON.parse(jobText) as LoadJob);
  process.stdout.write(JSON.stringify(report));
}
