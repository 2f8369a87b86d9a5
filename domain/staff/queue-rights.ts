/** What colleagues do about those who wait at the door. */
export type QueueActionName = keyof typeof queueRights;

const leaders = ['owner', 'manager'] as const;
const counter = [...leaders, 'cashier'] as const;
const floor = [...counter, 'waiter'] as const;

/** Whoever stands at the door calls and seats; whether numbers are given at all is not theirs to say. */
export const queueRights = {
  queueDesk: floor,
  queueScreen: floor,
  printQueueTicket: floor,
  callQueueTicket: floor,
  passQueueTicket: floor,
  returnQueueTicket: floor,
  seatQueueTicket: floor,
  dropQueueTicket: floor,
  takeNumberForGuest: floor,
  queueTables: floor,
  closeQueue: counter,
  openQueue: counter,
  viewQueueRules: leaders,
  setQueueRules: leaders,
  renewDoorCode: leaders,
  doorCodePicture: floor,
} as const;
