import { ownerAuditText } from '../../text/owner-audit';

/** The actions that leave an entry. */
const named = [
  'rejectOrder',
  'completeOrder',
  'refundOrder',
  'decideRefund',
  'settleRefundByHand',
  'refundStoredValue',
  'takeCash',
  'writeOffBill',
  'decideWriteOff',
  'issueInvoice',
  'resolveDifference',
  'openShift',
  'moveCash',
  'closeShift',
  'acceptShift',
  'setSoldOut',
  'setRemaining',
  'inviteColleague',
  'acceptInvitation',
  'withdrawInvitation',
  'changeRole',
  'suspendColleague',
  'resumeColleague',
  'removeColleague',
  'leaveStore',
  'offerStore',
  'takeOver',
  'pauseOrders',
  'setPromisedMinutes',
  'setAcceptsByItself',
  'setStoredValue',
  'saveMemberRules',
  'handOutDish',
  'savePrinter',
  'renewTableCode',
  'blockGuest',
  'transferBill',
  'mergeBills',
  'moveRounds',
  'closeEmptyBill',
  'reprintTicket',
  'seatReservation',
  'seatWalkIn',
  'moveReservation',
  'noteReservation',
  'markNoShow',
  'finishReservation',
  'declineReservation',
] as const;

/** What was done, in words; an action that nobody named yet stands as it is called. */
export function actionWords(action: string): string {
  const known = named.find((each) => each === action);
  return known === undefined ? action : ownerAuditText(known);
}
