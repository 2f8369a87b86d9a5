import type { ActName } from './act';

/** A step of a visit: what, and how long after the step before at least and at most. */
export type ScriptStep = readonly [what: ActName, leastMs: number, mostMs: number];

const second = 1_000;
const minute = 60 * second;

/** How visits go; each kind as often as it stands here. */
export const visitScripts: readonly (readonly ScriptStep[])[] = [
  // The usual visit, with and without a look at the order afterwards.
  [
    ['order', 0, 0],
    ['pay', 3 * second, 40 * second],
    ['look', 200, 3 * second],
    ['ask-for-invoice', second, minute],
    ['call', minute, 3 * minute],
  ],
  [
    ['order', 0, 0],
    ['pay', 3 * second, 60 * second],
    ['read', 10 * second, minute],
  ],
  // A double tap, and an impatient one.
  [
    ['order', 0, 0],
    ['order-again', 150, 600],
    ['pay', 3 * second, 20 * second],
    ['look', 100, 900],
  ],
  [
    ['order', 0, 0],
    ['order-again', 2 * second, 15 * second],
    ['pay', second, 20 * second],
    ['order-again', second, 5 * second],
  ],
  // Two phones: both have a sheet open, both confirm it.
  [
    ['order', 0, 0],
    ['ask-for-payment', second, 5 * second],
    ['pay', second, 5 * second],
    ['pay-on-the-other-phone', 10, 800],
    ['ask-for-payment', 100, 2 * second],
    ['pay', second, 3 * second],
  ],
  // The sheet closes with the payment, and an impatient guest asks for another one and pays it as well.
  [
    ['order', 0, 0],
    ['pay', 3 * second, 9 * second],
    ['ask-for-payment', 0, 1.5 * second],
    ['pay', second, 3 * second],
    ['ask-for-payment', 0, second],
    ['pay', second, 3 * second],
  ],
  // Second thoughts: at the sheet, in the same moment as the payment, and after it.
  [
    ['order', 0, 0],
    ['close-the-sheet', 2 * second, 9 * second],
    ['cancel', second, 30 * second],
    ['pay', 5 * second, 30 * second],
  ],
  [
    ['order', 0, 0],
    ['pay', 3 * second, 9 * second],
    ['cancel', 0, 150],
    ['look', 300, 3 * second],
  ],
  [
    ['order', 0, 0],
    ['cancel', 3 * second, 9 * second],
    ['pay', 0, 90],
    ['look', second, 4 * second],
    ['ask-for-payment', second, 4 * second],
    ['pay', second, 4 * second],
  ],
  [
    ['order', 0, 0],
    ['pay', 3 * second, 20 * second],
    ['cancel', 5 * second, 110 * second],
    ['cancel', 10, 900],
  ],
  // One phone asks for the payment sheet while the other one cancels; then the sheet is confirmed.
  [
    ['order', 0, 0],
    ['ask-for-payment', 2 * second, 5 * second],
    ['cancel', 0, 300],
    ['pay', second, 6 * second],
  ],
  [
    ['order', 0, 0],
    ['cancel', 2 * second, 5 * second],
    ['ask-for-payment', 0, 300],
    ['pay', second, 6 * second],
    ['look', 0, second],
  ],
  // Paid, and thought better of while the kitchen hears of it.
  [
    ['order', 0, 0],
    ['pay', 3 * second, 9 * second],
    ['cancel', 200, 3 * second],
    ['look', 300, 3 * second],
  ],
  // Nobody pays, or pays when time is running out.
  [
    ['order', 0, 0],
    ['close-the-sheet', 5 * second, 20 * second],
    ['look', minute, 5 * minute],
  ],
  [
    ['order', 0, 0],
    ['pay', 15 * minute - 3 * second, 15 * minute + second],
    ['look', 0, 2 * second],
  ],
  [
    ['order', 0, 0],
    ['ask-for-payment', 14 * minute, 15 * minute],
    ['pay', 0, 30 * second],
    ['pay-on-the-other-phone', second, 40 * second],
  ],
];

/** How guests pay after the meal, where the house lets them. */
export const billScripts: readonly (readonly ScriptStep[])[] = [
  [
    ['order-on-bill', 0, 0],
    ['order-again', 100, 900],
    ['pay-share', minute, 6 * minute],
    ['pay', second, 9 * second],
    ['look-at-bill', 200, 3 * second],
  ],
  // Two rounds; a sheet that is put away, and another share after it.
  [
    ['order-on-bill', 0, 0],
    ['pay-share', minute, 3 * minute],
    ['close-the-sheet', second, 9 * second],
    ['cancel-share', second, 20 * second],
    ['pay-share', second, 20 * second],
    ['pay', second, 9 * second],
    ['pay-share', second, 20 * second],
    ['pay', second, 9 * second],
  ],
  // A friend who only pays; a double tap; a share that is taken back in the moment in which it is paid.
  [
    ['pay-share', 2 * minute, 5 * minute],
    ['pay-share-again', 100, 900],
    ['pay', second, 9 * second],
    ['pay-share', second, 9 * second],
    ['cancel-share', second, 4 * second],
    ['pay', 0, 90],
  ],
  // The time of a share runs out, or nearly does; somebody pays the rest meanwhile.
  [
    ['order-on-bill', 0, 0],
    ['pay-share', 10 * second, minute],
    ['pay', 5 * minute - 3 * second, 5 * minute + 60 * second],
    ['look-at-bill', 200, 3 * second],
  ],
  [
    ['order-on-bill', 0, 0],
    ['cancel', 2 * second, 30 * second],
    ['look-at-bill', 200, 3 * second],
  ],
];

/** How money is paid in advance where the house takes it: besides the visits, and mixed with them. */
export const storedValueScripts: readonly (readonly ScriptStep[])[] = [
  [
    ['top-up', 0, 0],
    ['pay', 3 * second, 20 * second],
    ['look-at-top-up', 200, 3 * second],
    ['order', 2 * second, 30 * second],
    ['pay', 3 * second, 20 * second],
  ],
  // A double tap; the same sheet on two phones.
  [
    ['top-up', 0, 0],
    ['top-up-again', 150, 900],
    ['pay', 2 * second, 9 * second],
    ['pay-on-the-other-phone', 10, 800],
    ['order', 2 * second, 30 * second],
    ['order-again', 100, 900],
    ['pay', 3 * second, 20 * second],
  ],
  // Begun, and forgotten.
  [
    ['top-up', 0, 0],
    ['close-the-sheet', second, 9 * second],
  ],
  // Second thoughts, a lost sheet, and a payment when time is running out.
  [
    ['top-up', 0, 0],
    ['close-the-sheet', second, 9 * second],
    ['ask-for-top-up', second, minute],
    ['pay', second, 9 * second],
    ['look-at-top-up', 200, 3 * second],
  ],
  [
    ['top-up', 0, 0],
    ['pay', 15 * minute - 3 * second, 15 * minute + second],
    ['look-at-top-up', 0, 2 * second],
  ],
  // A card for a friend, and friends who redeem one: twice, and several of them at once.
  [
    ['buy-gift-card', 0, 0],
    ['pay', 2 * second, 9 * second],
    ['look-at-top-up', 200, 3 * second],
    ['redeem', second, 20 * second],
    ['return-card', 0, 20 * second],
  ],
  // A card that is given back, twice, and in the moment in which a friend redeems it.
  [
    ['buy-gift-card', 0, 0],
    ['pay', 2 * second, 9 * second],
    ['look-at-top-up', 200, 3 * second],
    ['return-card', second, minute],
    ['return-card', 0, 400],
  ],
  [
    ['buy-gift-card', 0, 0],
    ['pay', 2 * second, 9 * second],
    ['redeem-and-return', second, minute],
    ['return-card', second, minute],
  ],
  [
    ['redeem', 0, 300],
    ['redeem', 0, 300],
    ['order', second, 9 * second],
    ['pay', 3 * second, 20 * second],
  ],
  [
    ['order', 0, 0],
    ['close-the-sheet', 2 * second, 9 * second],
    ['cancel', second, 30 * second],
    ['order', second, 30 * second],
    ['pay', 3 * second, 20 * second],
  ],
];

/** How tables are kept for later, where the house does so. */
export const reservationScripts: readonly (readonly ScriptStep[])[] = [
  // The usual one: kept, paid, and eaten at.
  [
    ['reserve', 0, 0],
    ['pay', 3 * second, 40 * second],
    ['look-at-reservation', 200, 3 * second],
    ['order-at-kept-table', 10 * minute, 20 * minute],
    ['pay', 2 * second, 20 * second],
    ['order-at-kept-table', minute, 6 * minute],
    ['pay', 2 * second, 20 * second],
  ],
  // A double tap, two sheets, and two more orders that want the same deposit.
  [
    ['reserve', 0, 0],
    ['reserve-again', 100, 900],
    ['ask-for-deposit', second, 5 * second],
    ['pay', second, 5 * second],
    ['pay-on-the-other-phone', 10, 800],
    ['order-at-kept-table', 8 * minute, 15 * minute],
    ['cancel', second, 9 * second],
    ['order-at-kept-table', second, minute],
    ['pay', 2 * second, 20 * second],
  ],
  // Two phones at the table want the same deposit.
  [
    ['reserve', 0, 0],
    ['pay', 2 * second, 9 * second],
    ['order-at-kept-table-on-two-phones', 6 * minute, 12 * minute],
    ['pay', second, 9 * second],
    ['order-at-kept-table-on-two-phones', minute, 4 * minute],
  ],
  // Dishes ahead: tapped twice, moved with the table and taken back, or paid for when the party sits already.
  [
    ['reserve', 0, 0],
    ['pay', 2 * second, 9 * second],
    ['order-ahead', second, minute],
    ['order-again', 100, 900],
    ['pay', second, 9 * second],
    ['look-at-reservation', 10 * minute, 20 * minute],
  ],
  [
    ['reserve', 0, 0],
    ['pay', 2 * second, 9 * second],
    ['order-ahead', second, minute],
    ['pay', second, 9 * second],
    ['change-reservation', second, 2 * minute],
    ['cancel', second, 3 * minute],
    ['cancel-reservation', second, 3 * minute],
  ],
  [
    ['reserve', 0, 0],
    ['pay', 2 * second, 9 * second],
    ['order-ahead', second, 9 * second],
    ['pay', 2 * minute, 12 * minute],
  ],
  // Dishes ahead out of the deposit: eaten, taken back, left unpaid, or given up with the table.
  [
    ['reserve', 0, 0],
    ['pay', 3 * second, 30 * second],
    ['order-ahead-on-two-phones', second, minute],
    ['pay', 2 * second, 20 * second],
  ],
  [
    ['reserve', 0, 0],
    ['pay', 3 * second, 30 * second],
    ['order-ahead', second, minute],
    ['pay', 2 * second, 40 * second],
    ['cancel', 0, 2 * minute],
    ['cancel-reservation', 0, 6 * minute],
    ['pay-on-the-other-phone', 0, 3 * second],
  ],
  [
    ['reserve', 0, 0],
    ['pay', 3 * second, 30 * second],
    ['order-ahead', second, 20 * second],
    ['cancel-reservation', 0, 5 * second],
    ['pay', 0, 9 * second],
  ],
  // Second thoughts: before, during and after the payment.
  [
    ['reserve', 0, 0],
    ['pay', 2 * second, 20 * second],
    ['change-reservation', second, 2 * minute],
    ['cancel-reservation', second, 4 * minute],
    ['cancel-reservation', 0, 500],
  ],
  [
    ['reserve', 0, 0],
    ['cancel-reservation', 2 * second, 9 * second],
    ['pay', 0, 90],
    ['look-at-reservation', second, 4 * second],
  ],
  [
    ['reserve', 0, 0],
    ['close-the-sheet', 2 * second, 9 * second],
    ['ask-for-deposit', second, minute],
    ['pay', second, 9 * second],
    ['cancel-reservation', 0, 300],
  ],
  // The hold runs out, or nearly does.
  [
    ['reserve', 0, 0],
    ['pay', 5 * minute - 3 * second, 5 * minute + 40 * second],
    ['look-at-reservation', 0, 2 * second],
    ['ask-for-deposit', 0, 2 * second],
  ],
  // On the waiting list, where others have the tables, and then offered one.
  [
    ['reserve', 0, 0],
    ['look-at-reservation', minute, 3 * minute],
    ['accept-offer', minute, 5 * minute],
    ['pay', second, 20 * second],
    ['accept-offer', second, minute],
  ],
];
