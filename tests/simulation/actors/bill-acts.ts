import type { GuestInput } from '../../../contract/guest';
import { amountOfShare } from '../../../domain/bill/bill-share';
import { buildMenu } from '../../../domain/testing/build-menu';
import { dishes } from '../house/menu';
import { tableIdsOf } from '../house/tables';
import type { World } from '../run/world';
import type { Act, ActName, Perform } from './act';
import { billWishOf } from './guest-wish';
import { place } from './guest-acts';
import { askGuestFunction } from './phone';
import { storeOfAct } from './store-of-act';
import { visitOf } from './visit';

type Share = GuestInput<'payShare'>['share'];

/** What guests at a table do who pay after the meal, each with a phone of their own. */
export const billActs: Partial<Record<ActName, Perform>> = {
  async 'order-on-bill'(world, act) {
    const tableCode = codeOfTable(world, act);
    const seen = await askGuestFunction(world, act, 'openMenu', {
      ...{ storeId: null, tableCode, menuVersion: null },
    });
    if (!seen || tableCode === null) return;
    const menu = seen.menu ?? buildMenu(dishes);
    visitOf(world, act).wish = billWishOf(world.chance, act, { seen, menu, tableCode });
    await place(world, act);
  },
  'pay-share': payShare,
  /** The same tap once more: the same share, and the same payment. */
  async 'pay-share-again'(world, act) {
    const { share } = visitOf(world, act);
    if (share) noteSheet(world, act, await askGuestFunction(world, act, 'payShare', share));
  },
  async 'cancel-share'(world, act) {
    const { shareNumber } = visitOf(world, act);
    const at = placeOf(world, act);
    if (shareNumber) await askGuestFunction(world, act, 'cancelShare', { ...at, number: shareNumber });
  },
  async 'look-at-bill'(world, act) {
    await askGuestFunction(world, act, 'viewBill', { ...placeOf(world, act), afterPayment: true });
  },
};

async function payShare(world: World, act: Act): Promise<void> {
  const { chance, story } = world;
  const at = placeOf(world, act);
  const seen = await askGuestFunction(world, act, 'viewBill', { ...at, afterPayment: false });
  if (!seen?.bill) return;
  const { bill } = seen;
  visitOf(world, act).shown = bill.key === null ? undefined : { billId: bill.id, key: bill.key };
  const share = shareOf(chance.fraction(`${act.id} share`), bill.rounds);
  const expectedAmount = amountOfShare(bill, share);
  if (expectedAmount === 0) return;
  const requestId = `share-${chance.hex(`${act.id} request`, 16)}`;
  visitOf(world, act).share = { ...at, requestId, share, expectedAmount };
  story.tell(
    `${act.who} pays ${expectedAmount} fen of bill ${bill.id}: ${JSON.stringify(share)} (${act.id})`,
  );
  noteSheet(
    world,
    act,
    await askGuestFunction(world, act, 'payShare', { ...at, requestId, share, expectedAmount }),
  );
}

function noteSheet(
  world: World,
  act: Act,
  asked: Awaited<ReturnType<typeof askGuestFunction<'payShare'>>>,
): void {
  if (!asked) return;
  const visit = visitOf(world, act);
  visit.shareNumber = asked.number;
  if (asked.payment) visit.sheets.push(asked.payment);
}

function shareOf(dice: number, rounds: readonly { readonly orderId: string }[]): Share {
  if (dice < 0.3) return { kind: 'rest' };
  if (dice < 0.5) return { kind: 'own' };
  if (dice < 0.7) return { kind: 'equal', of: 3 };
  if (dice < 0.85) return { kind: 'amount', amount: 1 + Math.floor(dice * 3_000) };
  return { kind: 'rounds', orderIds: rounds.slice(-1).map(({ orderId }) => orderId) };
}

/** By an own order where the phone knows one, for that is found wherever the bill has gone; else by the code and the bill that was shown there. */
function placeOf(world: World, act: Act) {
  const { orderId, shown } = visitOf(world, act);
  return orderId
    ? { tableCode: null, orderId }
    : { tableCode: codeOfTable(world, act), orderId: null, shown };
}

/** Guests of one quarter of an hour like the same table, so that several phones lie on it. */
function codeOfTable(world: World, act: Act): string | null {
  const quarter = Math.floor(act.atMs / 900_000);
  const tableIds = tableIdsOf(storeOfAct(world, act));
  const isPopular = world.chance.is(`${act.visit} sits where others do`, 0.6);
  const key = isPopular ? `table of quarter ${quarter}` : `${act.visit} table`;
  return world.books.get('tables', world.chance.pick(key, tableIds))?.code ?? null;
}
