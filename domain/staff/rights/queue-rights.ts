import { counter, floor, leaders, type Rights } from '../roles';

/** Those who wait at the door. */
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
} as const satisfies Rights;
