import type { GuestAnswers } from '../../../contract/guest';
import type { ReservationRow } from '../../../contract/reservations';
import { buildMenu } from '../../../domain/testing/build-menu';
import { dishes } from '../house/menu';
import { reservationDeposit, reservationSlotMinutes } from '../house/reservations';
import { tableIdsOf } from '../house/tables';
import type { World } from '../run/world';
import type { Act, ActName, Perform } from './act';
import { place } from './guest-acts';
import { wishOf } from './guest-wish';
import { askGuestFunction, askStaffFunction } from './phone';
import { storeOfAct } from './store-of-act';
import { visitOf } from './visit';

const minuteMs = 60_000;
const slotMs = reservationSlotMinutes * minuteMs;

/** Tables that are kept for later, with a deposit: what guests do, and what the door does. */
export const tableActs: Partial<Record<ActName, Perform>> = {
  reserve,
  'reserve-again': reserve,
  async 'ask-for-deposit'(world, act) {
    const { reservationId } = visitOf(world, act);
    if (reservationId)
      noteAsked(world, act, await askGuestFunction(world, act, 'payDeposit', { reservationId }));
  },
  async 'accept-offer'(world, act) {
    const { reservationId } = visitOf(world, act);
    if (reservationId)
      noteAsked(world, act, await askGuestFunction(world, act, 'acceptOffer', { reservationId }));
  },
  async 'look-at-reservation'(world, act) {
    const { reservationId } = visitOf(world, act);
    if (reservationId) await askGuestFunction(world, act, 'viewReservation', { reservationId });
  },
  async 'change-reservation'(world, act) {
    const { reservationId } = visitOf(world, act);
    if (!reservationId) return;
    const startMs = arrivalOf(world, act, act.id);
    const input = { reservationId, startMs, partySize: partySizeOf(world, act.id), areaId: null };
    await askGuestFunction(world, act, 'changeReservation', input);
  },
  async 'cancel-reservation'(world, act) {
    const { reservationId } = visitOf(world, act);
    const seen = reservationId && (await askGuestFunction(world, act, 'viewReservation', { reservationId }));
    if (!seen) return;
    const expectedReturn = seen.reservation.returnsOnCancel;
    await askGuestFunction(world, act, 'cancelReservation', { reservationId, expectedReturn });
  },
  'order-at-kept-table': orderAtKeptTable,
  /** Both see the whole deposit, and both want to spend all of it. */
  'order-at-kept-table-on-two-phones': onTwoPhones(orderAtKeptTable),
  'order-ahead': orderAhead,
  'order-ahead-on-two-phones': onTwoPhones(orderAhead),
  /** Two colleagues with the same turn see the same board and do the same. */
  async 'tend-door'(world, act) {
    const storeId = storeOfAct(world, act);
    const board = await askStaffFunction(world, act, 'reservationBoard', { storeId, day: null });
    const rows = board?.rows.filter(({ status }) => status === 'confirmed' || status === 'seated') ?? [];
    if (rows.length === 0) return;
    const row = world.chance.pick(`${act.visit} party`, rows);
    await tend(world, act, { storeId, row });
  },
  async 'seat-walk-in'(world, act) {
    const storeId = storeOfAct(world, act);
    const tableId = world.chance.pick(`${act.visit} table`, tableIdsOf(storeId));
    const requestId = `walk-in-${world.chance.hex(act.visit, 16)}`;
    await askStaffFunction(world, act, 'seatWalkIn', { storeId, requestId, partySize: 2, tableId, name: '' });
  },
};

function onTwoPhones(perform: Perform): Perform {
  return async (world, act) => {
    const other = ' on the other phone';
    visitOf(world, { ...act, visit: act.visit + other }).reservationId = visitOf(world, act).reservationId;
    await Promise.all([
      perform(world, act),
      perform(world, { ...act, id: act.id + other, visit: act.visit + other }),
    ]);
  };
}

/** Dishes for the table that is kept, days or minutes before: the deposit pays first, all of it or a part. */
async function orderAhead(world: World, act: Act): Promise<void> {
  const { reservationId } = visitOf(world, act);
  const seen = reservationId && (await askGuestFunction(world, act, 'viewReservation', { reservationId }));
  if (!seen || seen.reservation.status !== 'confirmed') return;
  const { storeId, deposit } = seen.reservation;
  const at = { storeId, tableCode: null, menuVersion: null };
  const opened = await askGuestFunction(world, act, 'openMenu', at);
  const wish = opened && wishOf(world.chance, act, opened, opened.menu ?? buildMenu(dishes), 'ahead');
  if (!wish) return;
  const most = Math.min(deposit.left, wish.expectedTotal - (wish.storedValueToSpend ?? 0));
  const depositToSpend = world.chance.is(`${act.id} spends all`, 0.6) ? most : Math.floor(most / 2);
  visitOf(world, act).wish = { ...wish, tableCode: null, reservationId, depositToSpend };
  await place(world, act);
}

/** Whoever has been led to a table orders there and spends the deposit, all of it or a part. */
async function orderAtKeptTable(world: World, act: Act): Promise<void> {
  const kept = world.books
    .all('reservations')
    .filter(({ guestId, status }) => guestId === act.who && status === 'seated');
  const table = world.books.get('tables', kept[0]?.tables[0]?.id ?? '');
  if (!table) return;
  const tableCode = table.code;
  const seen = await askGuestFunction(world, act, 'openMenu', {
    ...{ storeId: null, tableCode, menuVersion: null },
  });
  if (!seen) return;
  const wish = wishOf(world.chance, act, seen, seen.menu ?? buildMenu(dishes), tableCode);
  if (!wish) return;
  const left = wish.expectedTotal - (wish.storedValueToSpend ?? 0);
  const most = Math.min(seen.table?.deposit ?? 0, left);
  const depositToSpend = world.chance.is(`${act.id} spends all`, 0.7) ? most : Math.floor(most / 2);
  visitOf(world, act).wish = { ...wish, depositToSpend };
  await place(world, act);
}

async function tend(
  world: World,
  act: Act,
  { storeId, row }: { readonly storeId: string; readonly row: ReservationRow },
): Promise<void> {
  const { chance, story } = world;
  const input = { storeId, reservationId: row.id };
  const dice = chance.fraction(`${act.visit} at the door`);
  story.tell(`${act.who} looks at ${row.id}, which is ${row.status} (${act.id})`);
  if (row.status === 'seated') {
    if (dice < 0.6) await askStaffFunction(world, act, 'finishReservation', input);
    return;
  }
  if (dice < 0.55) await askStaffFunction(world, act, 'seatReservation', input);
  else if (dice < 0.7) await askStaffFunction(world, act, 'markNoShow', input);
  else if (dice < 0.8)
    await askStaffFunction(world, act, 'declineReservation', { ...input, reason: '停电了' });
  else {
    const tableIds = [chance.pick(`${act.visit} to`, tableIdsOf(storeId))];
    await askStaffFunction(world, act, 'moveReservation', { ...input, tableIds });
  }
}

async function reserve(world: World, act: Act): Promise<void> {
  const partySize = partySizeOf(world, act.visit);
  const startMs = arrivalOf(world, act, act.visit);
  world.story.tell(`${act.who} wants a table for ${partySize} (${act.id})`);
  const asked = await askGuestFunction(world, act, 'reserveTable', {
    ...{
      requestId: `request-${world.chance.hex(`${act.visit} table`, 16)}`,
      storeId: storeOfAct(world, act),
    },
    ...{ startMs, partySize, areaId: null, name: '林', phone: '13800000000', note: '' },
    ...{ expectedDeposit: reservationDeposit(partySize), joinsWaitingList: true },
  });
  noteAsked(world, act, asked);
}

function noteAsked(world: World, act: Act, asked: GuestAnswers['reserveTable'] | null): void {
  if (!asked) return;
  const visit = visitOf(world, act);
  visit.reservationId = asked.reservation.id;
  if (asked.payment) visit.sheets.push(asked.payment);
}

function partySizeOf({ chance }: World, key: string): number {
  return chance.pick(`${key} party`, [2, 2, 4, 4, 4]);
}

/**
 * One of the next arrivals, so that parties want the same tables: some so soon that cancelling is not free. The moment is
 * that of the visit, not of the act, so that a second tap wants the very same.
 */
function arrivalOf(world: World, act: Act, key: string): number {
  const visit = visitOf(world, act);
  visit.wantsTableFromMs ??= Math.ceil(world.timeline.now() / slotMs) * slotMs;
  return visit.wantsTableFromMs + world.chance.whole(`${key} arrives`, 0, 9) * slotMs;
}
