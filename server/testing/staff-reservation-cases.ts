import type { StaffAction, StaffInput } from '../../contract/staff';
import { freshId } from './furnish';
import type { House } from './house';
import { phoneWish, reserveAndPay, reservationWish, testRules, waitUntil } from './reservations';
import type { Scene, StaffCase } from './staff-cases';

type ReservationAction =
  | 'reservationBoard'
  | 'listTimesForGuest'
  | 'bookForGuest'
  | 'waiveDeposit'
  | 'forgetLetGo'
  | 'viewReservationRules'
  | 'setReservationRules'
  | 'setTablePlace'
  | 'seatReservation'
  | 'seatWalkIn'
  | 'moveReservation'
  | 'noteReservation'
  | 'markNoShow'
  | 'finishReservation'
  | 'declineReservation'
  | 'blockGuest';

type Cases<Names extends StaffAction> = { readonly [Name in Names]: StaffCase<Name> };

/** As a phone would send them back. */
const storedRules = structuredClone(testRules) as StaffInput<'setReservationRules'>['rules'];

function laterMs(house: House): number {
  const slotMs = 30 * 60_000;
  return Math.ceil(house.clock.now() / slotMs) * slotMs + 4 * slotMs;
}

/** The scene's guest has a table kept two hours from now, and has paid for it. */
async function reserved({ house, guestId, storeId }: Scene) {
  const startMs = laterMs(house);
  const { startMs: _evening, requestId, ...wish } = reservationWish(storeId);
  const reservationId = await reserveAndPay(house, guestId, storeId, { ...wish, requestId, startMs });
  return { storeId, reservationId, startMs };
}

async function ofReserved(scene: Scene) {
  const { storeId, reservationId } = await reserved(scene);
  return { storeId, reservationId };
}

/** A colleague has kept a table on the phone, whose deposit is not paid. */
async function bookedOnPhone(scene: Scene) {
  const { house, storeId } = scene;
  const { row } = await scene.asOwnerOfStore(
    'bookForGuest',
    phoneWish(storeId, { startMs: laterMs(house), expectedDeposit: 5_000 }),
  );
  return { storeId, reservationId: row.id };
}

const subject = () => expect.stringMatching(/^rs-/) as string;
const reason = '晚上停电';

/** Tables kept for later, each action ready to succeed. */
export const reservationCases: Cases<ReservationAction> = {
  reservationBoard: { prepare: ({ storeId }) => ({ storeId, day: null }), audited: null },
  listTimesForGuest: { prepare: ({ storeId }) => ({ storeId, partySize: 2 }), audited: null },
  bookForGuest: {
    prepare: ({ house, storeId }) => phoneWish(storeId, { startMs: laterMs(house), expectedDeposit: 5_000 }),
    audited: { subject, before: 'free', after: /^party of 2 at A07, \d{4}-/ },
  },
  waiveDeposit: {
    prepare: async (scene) => ({ ...(await bookedOnPhone(scene)), reason: '老客人' }),
    audited: { subject, before: 'held', after: 'confirmed without a deposit of 5000 fen' },
  },
  forgetLetGo: {
    prepare: async (scene) => {
      const input = await bookedOnPhone(scene);
      await scene.house.clock.advance(11 * 60_000);
      await scene.house.runClock();
      return input;
    },
    audited: { subject, before: 'let go unpaid', after: 'seen' },
  },
  viewReservationRules: { prepare: ({ storeId }) => ({ storeId }), audited: null },
  setReservationRules: {
    prepare: ({ storeId }) => ({
      ...{ storeId, seenAtMs: null, holidays: [{ day: '2099-01-01', periods: [] }] },
      rules: { ...storedRules, walkInSharePercent: 30 },
    }),
    audited: {
      subject: ({ storeId }) => storeId,
      before: /walkInSharePercent 0/,
      after: /walkInSharePercent 30, holidays \[\{"day":"2099-01-01"/,
    },
  },
  setTablePlace: {
    prepare: ({ storeId, tableId }) => ({
      ...{ storeId, tableId, seenAtMs: null, areaId: 'hall', neighbourIds: [] },
    }),
    audited: { subject: ({ tableId }) => tableId, before: 'no area', after: 'hall' },
  },
  seatReservation: {
    prepare: ofReserved,
    audited: { subject, before: 'confirmed', after: 'seated at A07' },
  },
  seatWalkIn: {
    prepare: ({ storeId, tableId }) => ({
      ...{ storeId, tableId, requestId: freshId('walk-in-'), partySize: 2, name: '' },
    }),
    audited: { subject: ({ tableId }) => tableId, before: 'free', after: 'party of 2' },
  },
  moveReservation: {
    prepare: async (scene) => {
      const { storeId } = scene;
      const other = { _id: `${storeId}-B01`, storeId, name: 'B01', seats: 4, code: freshId('code-') };
      scene.house.database.seedMany('tables', [other]);
      return { ...(await ofReserved(scene)), tableIds: [other._id] };
    },
    audited: { subject, before: 'A07', after: 'B01' },
  },
  noteReservation: {
    prepare: async (scene) => ({ ...(await ofReserved(scene)), note: '电话两次未接' }),
    audited: { subject, before: '', after: '电话两次未接' },
  },
  markNoShow: {
    prepare: async (scene) => {
      const { storeId, reservationId, startMs } = await reserved(scene);
      await waitUntil(scene.house, startMs + 16 * 60_000);
      return { storeId, reservationId };
    },
    audited: { subject, before: 'confirmed', after: 'no-show, returned 0 fen, kept 5000 fen' },
  },
  finishReservation: {
    prepare: async (scene) => {
      const input = await ofReserved(scene);
      await scene.asOwnerOfStore('seatReservation', input);
      return input;
    },
    audited: { subject, before: 'seated', after: 'finished, returned 5000 fen' },
  },
  declineReservation: {
    prepare: async (scene) => ({ ...(await ofReserved(scene)), reason }),
    audited: { subject, before: 'confirmed', after: 'cancelled, returned 5000 fen' },
  },
  blockGuest: {
    prepare: async (scene) => ({ ...(await ofReserved(scene)), isBlocked: true, reason }),
    audited: { subject, before: 'may reserve', after: 'blocked' },
  },
};
