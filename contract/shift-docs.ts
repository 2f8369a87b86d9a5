import { storeId, type ActionDoc } from './action-docs';
import type { RefusalCode } from './refusal';
import type { ShiftAnswers } from './shifts';

const shiftId = 's-7e5b2d4860aa17c3e93f1c';
const ofShift = { storeId, shiftId };
const ofTill: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN'];
const ofChange: readonly RefusalCode[] = [...ofTill, 'SHIFT_UNKNOWN', 'BUSY'];

export const shiftDocs: Readonly<Record<keyof ShiftAnswers, ActionDoc>> = {
  openShift: {
    summary: 'Opens the own till with what is in its drawer; one at a time at each store.',
    example: { storeId, float: { 10000: 3, 2000: 5, 1000: 6, 500: 4, 100: 20 } },
    refusals: [...ofTill, 'SHIFT_OPEN', 'BUSY'],
  },
  viewShift: {
    summary:
      'The own open shift, or another one by its id: takings of the store since its opening, the drawer, what waits at the store, and who may go on; for whoever leads and has none open, the newest of the store.',
    example: { storeId, shiftId: null },
    refusals: [...ofTill, 'SHIFT_UNKNOWN'],
  },
  moveCash: {
    summary: 'Moves cash in or out of the drawer without a guest, once for each request id.',
    example: {
      ...ofShift,
      ...{ requestId: '5f1d7c2a-90b3-4a6e', kind: 'paid-out', amount: 3500, reason: '买冰块' },
    },
    refusals: [...ofChange, 'SHIFT_MOVED_ON', 'SHIFT_FULL'],
  },
  closeShift: {
    summary:
      'Counts the drawer and hands it over. A difference needs a reason and goes into the books; what is due must be what was shown.',
    example: {
      ...ofShift,
      count: { 10000: 6, 5000: 3, 2000: 4, 1000: 3, 500: 3, 100: 6 },
      ...{ expectedAmount: 88_600, reason: '14:10 找零多给一位客人 5 元', handedTo: null },
      matters: ['A 区打印机缺纸，柜里有'],
    },
    refusals: [...ofChange, 'SHIFT_MOVED_ON', 'SHIFT_CHANGED', 'COUNT_UNEXPLAINED', 'COLLEAGUE_UNKNOWN'],
  },
  acceptShift: {
    summary:
      'Goes on with the drawer of a closed shift: the next colleague counts it and opens an own shift.',
    example: { ...ofShift, count: { 10000: 5 }, reason: null },
    refusals: [...ofChange, 'SHIFT_MOVED_ON', 'SHIFT_OPEN', 'COUNT_UNEXPLAINED'],
  },
  listShifts: {
    summary: 'Shifts of the store, newest first; one page, before a moment.',
    example: { storeId, beforeMs: null },
    refusals: ofTill,
  },
};
