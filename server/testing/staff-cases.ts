import type { StaffAction, StaffInput } from '../../contract/staff';
import { staffInputs } from '../../contract/staff';
import { dataOf, orderAndPay } from './act';
import { freshId, furnishStore } from './furnish';
import type { House } from './house';
import { billCases } from './staff-bill-cases';
import { bulletinCases } from './staff-bulletin-cases';
import { bookCases } from './staff-book-cases';
import { pressCases } from './staff-press-cases';
import { channelCases } from './staff-channel-cases';
import { reservationCases } from './staff-reservation-cases';
import { testQueueRules } from './queue';
import { queueCases } from './staff-queue-cases';
import { testRules } from './reservations';
import { serviceCases } from './staff-service-cases';
import { guestCareCases } from './staff-guest-care-cases';
import { membersCases } from './staff-members-cases';
import { rewardCases } from './staff-reward-cases';
import { storedValueCases } from './staff-stored-value-cases';
import { officeCases } from './staff-office-cases';
import { teamCases } from './staff-team-cases';
import { voiceCases } from './staff-voice-cases';
import { moneyCases, paperCases } from './staff-money-cases';
import { address, deliveredTotal, doorNote } from './victim';

/** A store with one paid delivery on its board, and its owner, who may do everything. */
export type Scene = Awaited<ReturnType<typeof setScene>>;

/** What the audit must say of an action: how it was before and how it is afterwards. */
interface Audited {
  readonly subject: (scene: Scene) => string;
  readonly before: string | RegExp;
  readonly after: string | RegExp;
}

export interface StaffCase<Name extends StaffAction> {
  /** Brings the scene to where the action changes something, and yields its input. */
  readonly prepare: (scene: Scene) => StaffInput<Name> | Promise<StaffInput<Name>>;
  /** For what has to be the actor's own: makes it so, and yields the input for them. */
  readonly actAs?: (
    scene: Scene,
    openid: string,
    input: StaffInput<Name>,
  ) => StaffInput<Name> | Promise<StaffInput<Name>>;
  /** Null for what changes neither money, price, stock nor role. */
  readonly audited: Audited | null;
}

export async function setScene(house: House) {
  const { storeId, ownerId, table } = furnishStore(house, { reservations: testRules, queue: testQueueRules });
  const guestId = freshId('oGuest');
  const expectedTotal = await deliveredTotal(house, guestId, storeId);
  const wish = { mode: 'delivery' as const, address, note: doorNote, expectedTotal };
  const orderId = await orderAndPay(house, guestId, storeId, wish);
  const input = { storeId, orderId };
  const secrets = [guestId, orderId, doorNote, table.code, ...Object.values(address)];
  const asOwner = async <Name extends StaffAction>(action: Name, more: object = {}) =>
    dataOf(await house.staff<Name>(ownerId, action, { ...input, ...more }));
  const asOwnerOfStore = async <Name extends StaffAction>(action: Name, more: object = {}) =>
    dataOf(await house.staff<Name>(ownerId, action, { storeId, ...more }));
  const ids = { storeId, ownerId, guestId, orderId, tableId: table._id };
  return { house, ...ids, input, secrets, asOwner, asOwnerOfStore };
}

const steps = ['acceptOrder', 'startCooking', 'finishCooking', 'sendOut', 'handOver'] as const;

/** The order, moved so many steps on. */
async function after(scene: Scene, count: number) {
  for (const step of steps.slice(0, count)) {
    await scene.asOwner(step, step === 'acceptOrder' ? { readyInMinutes: 20 } : {});
  }
  return scene.input;
}

const unaudited = { audited: null };
const reason = '晚上煤气停了';

/** Every action of the staff, ready to succeed. The compiler asks for each new one, and a test for each at run time. */
export const staffCases: { readonly [Name in StaffAction]: StaffCase<Name> } = {
  ...bookCases,
  ...bulletinCases,
  ...pressCases,
  ...voiceCases,
  ...billCases,
  ...reservationCases,
  ...queueCases,
  ...storedValueCases,
  ...teamCases,
  ...officeCases,
  ...moneyCases,
  ...paperCases,
  ...serviceCases,
  ...guestCareCases,
  ...membersCases,
  ...rewardCases,
  signIn: { prepare: () => ({}), ...unaudited },
  board: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  acceptOrder: { prepare: ({ input }) => ({ ...input, readyInMinutes: 20 }), ...unaudited },
  rejectOrder: {
    prepare: ({ input }) => ({ ...input, reason }),
    audited: { subject: ({ orderId }) => orderId, before: 'placed', after: /^refunded \d{4} fen$/ },
  },
  startCooking: { prepare: (scene) => after(scene, 1), ...unaudited },
  finishCooking: { prepare: (scene) => after(scene, 2), ...unaudited },
  sendOut: { prepare: (scene) => after(scene, 3), ...unaudited },
  handOver: { prepare: (scene) => after(scene, 4), ...unaudited },
  completeOrder: {
    prepare: (scene) => after(scene, 5),
    audited: { subject: ({ orderId }) => orderId, before: 'handed-over', after: /^earned \d+ points$/ },
  },
  setLineProgress: {
    prepare: async (scene) => ({ ...(await after(scene, 1)), lineId: 'l1', progress: 'cooking' }),
    ...unaudited,
  },
  answerCall: {
    prepare: async ({ house, guestId, storeId, orderId }) => {
      dataOf(await house.guest(guestId, 'callWaiter', { orderId, kind: 'hurry' }));
      return { storeId, callId: `${orderId}-hurry` };
    },
    ...unaudited,
  },
  listStock: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  setSoldOut: {
    prepare: ({ storeId }) => ({ storeId, dishId: 'tea', isSoldOut: true, reason }),
    audited: { subject: () => 'tea', before: 'for sale', after: 'sold out' },
  },
  setRemaining: {
    prepare: ({ storeId }) => ({ storeId, dishId: 'tea', remaining: 7, reason }),
    audited: { subject: () => 'tea', before: 'as on the menu', after: '7' },
  },
  pauseOrders: {
    prepare: ({ storeId }) => ({ storeId, minutes: 20, reason }),
    audited: { subject: ({ storeId }) => storeId, before: 'taking orders', after: /^paused until \d{4}-/ },
  },
  setPromisedMinutes: {
    prepare: ({ storeId }) => ({ storeId, minutes: 35, reason }),
    audited: { subject: ({ storeId }) => storeId, before: '20 minutes', after: '35 minutes' },
  },
  setAcceptsByItself: {
    prepare: ({ storeId }) => ({ storeId, isOn: true, reason }),
    audited: { subject: ({ storeId }) => storeId, before: 'accepts by hand', after: 'accepts by itself' },
  },
  findOrders: {
    prepare: ({ storeId }) => ({ storeId, search: null, day: null, state: null, beforeMs: null }),
    ...unaudited,
  },
  viewTicket: { prepare: ({ input }) => input, ...unaudited },
  today: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  ...channelCases,
  viewMessages: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  listTables: { prepare: ({ storeId }) => ({ storeId }), ...unaudited },
  tableCodePicture: { prepare: ({ storeId, tableId }) => ({ storeId, tableId }), ...unaudited },
  renewTableCode: {
    prepare: ({ storeId, tableId }) => ({ storeId, tableId, reason }),
    audited: { subject: ({ tableId }) => tableId, before: /^code ending in/, after: /^code ending in/ },
  },
};

/** Everybody may try to prove who they are, or that they were invited; every other action is done at a store. */
const openActions: readonly StaffAction[] = ['signIn', 'acceptInvitation'];
export const storeActions = (Object.keys(staffInputs) as StaffAction[]).filter(
  (action) => !openActions.includes(action),
);

/** The input with which this person would succeed, if their role allows it. */
export async function inputFor(scene: Scene, action: StaffAction, openid: string): Promise<object> {
  const { prepare, actAs } = caseOf(action);
  const input = await prepare(scene);
  return actAs ? actAs(scene, openid, input) : input;
}

/** For tests that go through all actions by name, where the compiler cannot tell which input belongs to which. */
export function caseOf(action: StaffAction): StaffCase<never> {
  return staffCases[action] as unknown as StaffCase<never>;
}
