import type { GuestAnswers } from '../../../contract/guest';
import type { PaymentParameters } from '../../../contract/views';
import { buildMenu } from '../../../domain/testing/build-menu';
import { dishes } from '../house/menu';
import type { World } from '../run/world';
import type { Act, ActName, Perform } from './act';
import { wishOf } from './guest-wish';
import { askGuestFunction } from './phone';
import { storeOfAct } from './store-of-act';
import { visitOf } from './visit';
import type { Visit } from './visit';

/** What guests do with their phones. An act for which the phone knows too little is left out. */
export const guestActs: Partial<Record<ActName, Perform>> = {
  async order(world, act) {
    const seen = await askGuestFunction(world, act, 'openMenu', {
      storeId: storeOfAct(world, act),
      tableCode: null,
      menuVersion: null,
    });
    if (!seen) return;
    const choosesMs = world.chance.pick(`${act.id} chooses for`, [0, 0, 300, 2_000]);
    await world.pause(choosesMs, `${act.id} chooses`);
    visitOf(world, act).wish = wishOf(world.chance, act, seen, seen.menu ?? buildMenu(dishes));
    await place(world, act);
  },
  'order-again': place,
  async 'ask-for-payment'(world, act) {
    await newSheet(world, act, visitOf(world, act));
  },
  async pay(world, act) {
    const visit = visitOf(world, act);
    if (visit.sheets.length === 0) await newSheet(world, act, visit);
    answerSheet(world, act, visit.sheets.at(-1), 'confirm');
  },
  async 'pay-on-the-other-phone'(world, act) {
    answerSheet(world, act, visitOf(world, act).sheets[0], 'confirm');
  },
  async 'close-the-sheet'(world, act) {
    answerSheet(world, act, visitOf(world, act).sheets.at(-1), 'cancel');
  },
  async look(world, act) {
    const { orderId } = visitOf(world, act);
    const seen =
      orderId && (await askGuestFunction(world, act, 'viewOrder', { orderId, afterPayment: true }));
    if (seen && seen.asks.length > 0) await allowMessages(world, act, seen.asks);
  },
  async cancel(world, act) {
    const orderId = await knownOrder(world, act, visitOf(world, act));
    if (orderId) await askGuestFunction(world, act, 'cancelOrder', { orderId });
  },
  async call(world, act) {
    const { orderId } = visitOf(world, act);
    if (orderId) await askGuestFunction(world, act, 'callWaiter', { orderId, kind: 'hurry' });
  },
  async 'ask-for-invoice'(world, act) {
    const { orderId } = visitOf(world, act);
    const title = { kind: 'person' as const, name: `${act.who} 的抬头` };
    if (orderId) await askGuestFunction(world, act, 'requestInvoice', { orderId, title, email: null });
  },
  async read(world, act) {
    await askGuestFunction(world, act, 'viewMember', { entriesBeforeMs: null });
    await askGuestFunction(world, act, 'listOrders', { beforeMs: null });
  },
};

/** Whoever looks after the payment allows what is asked. */
async function allowMessages(world: World, act: Act, asks: GuestAnswers['viewOrder']['asks']): Promise<void> {
  await askGuestFunction(world, act, 'recordConsents', {
    ...{
      requestId: `request-${act.id.replace(/[^\w-]/g, '-')}`,
      storeId: storeOfAct(world, act),
      screen: 'after-payment',
      code: null,
    },
    answers: asks.map(({ purpose }) => ({ purpose, answer: 'accept' as const })),
  });
}

/** Sends what the visit wishes for; a repeat sends the very same. */
export async function place(world: World, act: Act): Promise<void> {
  const visit = visitOf(world, act);
  if (!visit.wish) return;
  const { expectedTotal } = visit.wish;
  world.story.tell(`${act.who} places an order for ${expectedTotal} fen (${act.id})`);
  const placed = await askGuestFunction(world, act, 'placeOrder', visit.wish);
  if (!placed) return;
  visit.orderId = placed.order.id;
  world.witness.noteOrder(act.visit, placed.order.id, expectedTotal);
  noteSheet(visit, placed);
}

/** The phone may know its order from the list although the answer to placing it was lost. */
async function knownOrder(world: World, act: Act, visit: Visit): Promise<string | null> {
  if (visit.orderId) return visit.orderId;
  const list = await askGuestFunction(world, act, 'listOrders', { beforeMs: null });
  visit.orderId = list?.orders.find((order) => order.status === 'awaiting-payment')?.id ?? null;
  return visit.orderId;
}

async function newSheet(world: World, act: Act, visit: Visit): Promise<void> {
  const orderId = await knownOrder(world, act, visit);
  const asked = orderId === null ? null : await askGuestFunction(world, act, 'payOrder', { orderId });
  if (asked) noteSheet(visit, asked);
}

function noteSheet(visit: Visit, { payment }: Pick<GuestAnswers['placeOrder'], 'payment'>): void {
  if (payment) visit.sheets.push(payment);
}

/** WeChat's own sheet: the money moves in this moment, or not at all. */
function answerSheet(
  world: World,
  act: Act,
  sheet: PaymentParameters | undefined,
  action: 'confirm' | 'cancel',
): void {
  if (!sheet) return;
  const prepayId = sheet.package.replace('prepay_id=', '');
  const parameters = { ...sheet };
  const { control } = world.platform().pay;
  const { errMsg } = control.answerSheet({ prepayId, action, parameters, openid: act.who });
  world.story.tell(`${act.who} answers the payment sheet with ${action} (${act.id}): ${errMsg}`);
}
