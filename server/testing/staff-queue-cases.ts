import type { StaffAction } from '../../contract/staff';
import { freshId } from './furnish';
import { dataOf } from './act';
import { plugInForNumbers } from './printing';
import { freshDoorCode, numberWish, testQueueRules } from './queue';
import type { StaffQueueAnswers } from '../../contract/queue';
import type { Scene, StaffCase } from './staff-cases';

type Cases<Names extends StaffAction> = { readonly [Name in Names]: StaffCase<Name> };

/** The scene's guest waits with a number. */
async function waiting({ house, guestId, storeId }: Scene) {
  const code = freshDoorCode();
  house.database.seedMany('queueDoors', [{ _id: storeId, code }]);
  const { queue } = dataOf(await house.guest(guestId, 'takeQueueNumber', numberWish(storeId, code)));
  return { storeId, ticketId: queue.ticket?.id ?? '' };
}

async function called(scene: Scene) {
  const input = await waiting(scene);
  await scene.asOwnerOfStore('callQueueTicket', { ...input, seenCalls: 0 });
  return input;
}

async function passed(scene: Scene) {
  const input = await called(scene);
  await scene.asOwnerOfStore('passQueueTicket', input);
  return input;
}

const ofStore = ({ storeId }: Scene) => ({ storeId });
const theStore = ({ storeId }: Scene) => storeId;
const theDay = ({ storeId }: Scene) => expect.stringMatching(`^${storeId}:`) as string;
const unaudited = { audited: null };

/** The door, each action ready to succeed. */
export const queueCases: Cases<keyof StaffQueueAnswers> = {
  queueDesk: { prepare: ofStore, ...unaudited },
  queueScreen: { prepare: ({ storeId }) => ({ storeId, codeUntilMs: null }), ...unaudited },
  callQueueTicket: { prepare: async (scene) => ({ ...(await waiting(scene)), seenCalls: 0 }), ...unaudited },
  passQueueTicket: { prepare: called, ...unaudited },
  returnQueueTicket: { prepare: passed, ...unaudited },
  seatQueueTicket: {
    prepare: async (scene) => ({ ...(await called(scene)), tableId: scene.tableId }),
    audited: { subject: ({ tableId }) => tableId, before: 'free', after: 'party of 2' },
  },
  dropQueueTicket: { prepare: waiting, ...unaudited },
  takeNumberForGuest: {
    prepare: ({ storeId }) => ({ storeId, requestId: freshId('request-'), partySize: 2 }),
    ...unaudited,
  },
  queueTables: { prepare: ({ storeId }) => ({ storeId, partySize: 2 }), ...unaudited },
  closeQueue: {
    prepare: ({ storeId }) => ({ storeId, sendsHome: true }),
    audited: { subject: theDay, before: 'open', after: 'closed, everybody sent home' },
  },
  openQueue: {
    prepare: async (scene) => {
      await scene.asOwnerOfStore('closeQueue', { sendsHome: false });
      return ofStore(scene);
    },
    audited: { subject: theDay, before: 'closed', after: 'open' },
  },
  viewQueueRules: { prepare: ofStore, ...unaudited },
  setQueueRules: {
    prepare: ({ storeId }) => ({
      storeId,
      rules: { ...testQueueRules, groups: [...testQueueRules.groups], comeWithinMinutes: 3 },
    }),
    audited: { subject: theStore, before: /come within 5 min/, after: /come within 3 min/ },
  },
  printQueueTicket: {
    prepare: async (scene) => {
      plugInForNumbers(scene.house, scene.storeId);
      return { ...(await waiting(scene)), requestId: freshId('print-') };
    },
    ...unaudited,
  },
  renewDoorCode: {
    prepare: ofStore,
    audited: { subject: theStore, before: 'none', after: /^code ending in .{4}$/ },
  },
  doorCodePicture: {
    prepare: (scene) => {
      scene.house.database.seedMany('queueDoors', [{ _id: scene.storeId, code: freshDoorCode() }]);
      return { ...ofStore(scene), ticketId: null };
    },
    ...unaudited,
  },
};
