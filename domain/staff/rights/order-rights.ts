import { counter, floor, kitchen, leaders, roles, type Rights } from '../roles';

/**
 * Orders on the board and in the kitchen, and how the store takes them. Rejecting gives money back, so it is left to
 * those who answer for the till and to the cooks, who know that an ingredient is missing. Riders hand over and see the
 * board; service sees the board to answer guests.
 */
export const orderRights = {
  board: roles,
  acceptOrder: [...floor, 'kitchen'],
  rejectOrder: [...counter, 'kitchen'],
  startCooking: kitchen,
  finishCooking: kitchen,
  sendOut: [...counter, 'rider'],
  handOver: [...floor, 'kitchen', 'rider'],
  completeOrder: [...floor, 'kitchen'],
  setLineProgress: [...floor, 'kitchen'],
  answerCall: [...floor, 'service'],
  findOrders: [...floor, 'service'],
  viewTicket: [...floor, 'service'],
  pauseOrders: [...counter, 'kitchen'],
  setPromisedMinutes: [...counter, 'kitchen'],
  setAcceptsByItself: leaders,
  listStock: [...floor, 'kitchen', 'service'],
  setSoldOut: [...counter, 'kitchen'],
  setRemaining: [...counter, 'kitchen'],
  previewNewDish: leaders,
  announceNewDish: leaders,
  listAnnouncements: leaders,
  listPrinters: [...floor, 'kitchen'],
  savePrinter: leaders,
  testPrint: [...floor, 'kitchen'],
  reprintTicket: [...floor, 'kitchen'],
  printAlarms: [...floor, 'kitchen'],
} as const satisfies Rights;
