import type { StaffBillAnswers } from '../../contract/bills';
import { billIdOfOrder, addTable, orderOnBill, takeOpenBills } from './bills';
import { dataOf } from './act';
import { freshId, hire, line } from './furnish';
import type { Scene, StaffCase } from './staff-cases';

type Cases = { readonly [Name in keyof StaffBillAnswers]: StaffCase<Name> };

const reason = '客人没买单就走了';
const isBill = expect.stringMatching(/^b-/) as string;

/** The scene's guest sits at the table A08 and has ordered for ¥40 on its bill; A09 is free. */
async function sitting({ house, storeId, guestId }: Scene) {
  takeOpenBills(house, storeId);
  const table = addTable(house, storeId, 'A08');
  const free = addTable(house, storeId, 'A09');
  const orderId = await orderOnBill(house, table, guestId);
  return { storeId, orderId, free, billId: billIdOfOrder(house, orderId) };
}

async function billOf(scene: Scene) {
  const { storeId, billId } = await sitting(scene);
  return { storeId, billId };
}

/** ¥80: above what a cashier may write off alone. */
const twoRounds = {
  lines: [line('l1', 'noodles', { quantity: 2 }), line('l2', 'tea', { quantity: 4 })],
  expectedTotal: 8000,
};

/** The bills of tables, each action ready to succeed. */
export const billCases: Cases = {
  listBills: { prepare: ({ storeId }) => ({ storeId }), audited: null },
  viewTableBill: { prepare: billOf, audited: null },
  takeCash: {
    prepare: async (scene) => ({
      ...{ ...(await billOf(scene)), requestId: freshId('cash-') },
      ...{ share: { kind: 'amount' as const, amount: 1000 }, expectedAmount: 1000 },
    }),
    audited: { subject: () => isBill, before: '4000 fen owed', after: '1000 fen in cash, 3000 fen owed' },
  },
  transferBill: {
    prepare: async (scene) => {
      const { storeId, billId, free } = await sitting(scene);
      return { storeId, billId, toTableId: free._id, reason };
    },
    audited: { subject: () => isBill, before: 'A08', after: 'A09' },
  },
  mergeBills: {
    prepare: async (scene) => {
      const { storeId, billId, free } = await sitting(scene);
      const other = await orderOnBill(scene.house, free, freshId('oGuest'));
      return { storeId, billId, intoBillId: billIdOfOrder(scene.house, other), reason };
    },
    audited: { subject: () => isBill, before: 'A08', after: /^onto b-.*A09$/ },
  },
  moveRounds: {
    prepare: async (scene) => {
      const { storeId, billId, orderId, free } = await sitting(scene);
      return { storeId, billId, orderIds: [orderId], toTableId: free._id, reason };
    },
    audited: { subject: () => isBill, before: 'A08', after: /^1 rounds onto b-.*A09$/ },
  },
  writeOffBill: {
    prepare: async (scene) => ({ ...(await billOf(scene)), expectedAmount: 4000, reason }),
    audited: { subject: () => isBill, before: '4000 fen owed', after: 'wrote off 4000 fen' },
  },
  decideWriteOff: {
    prepare: async (scene) => {
      const { house, storeId, guestId } = scene;
      takeOpenBills(house, storeId);
      const orderId = await orderOnBill(house, addTable(house, storeId, 'A08'), guestId, twoRounds);
      const ofBill = { storeId, billId: billIdOfOrder(house, orderId) };
      const asked = { ...ofBill, expectedAmount: 8000, reason };
      dataOf(await house.staff(hire(house, storeId, 'cashier'), 'writeOffBill', asked));
      return { ...ofBill, isApproved: true, reason };
    },
    audited: { subject: () => isBill, before: '8000 fen owed', after: 'wrote off 8000 fen' },
  },
  closeEmptyBill: {
    prepare: async (scene) => {
      const { storeId, billId, orderId } = await sitting(scene);
      dataOf(await scene.house.guest(scene.guestId, 'cancelOrder', { orderId }));
      return { storeId, billId, reason };
    },
    audited: { subject: () => isBill, before: 'open', after: 'closed' },
  },
};
