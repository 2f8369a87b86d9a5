import type { StaffActionName } from './role';

/** What an entry of the audit is about. */
export const auditKinds = ['money', 'price', 'stock', 'role', 'rule', 'other'] as const;
export type AuditKind = (typeof auditKinds)[number];

/** What is not named here is of the kind `other`: it moves tables, reservations and paper. */
const kindByAction: Readonly<Partial<Record<StaffActionName, AuditKind>>> = {
  rejectOrder: 'money',
  completeOrder: 'money',
  refundOrder: 'money',
  decideRefund: 'money',
  settleRefundByHand: 'money',
  refundStoredValue: 'money',
  waiveDeposit: 'money',
  takeCash: 'money',
  writeOffBill: 'money',
  decideWriteOff: 'money',
  issueInvoice: 'money',
  resolveDifference: 'money',
  openShift: 'money',
  moveCash: 'money',
  closeShift: 'money',
  acceptShift: 'money',
  setSoldOut: 'stock',
  setRemaining: 'stock',
  inviteColleague: 'role',
  acceptInvitation: 'role',
  withdrawInvitation: 'role',
  changeRole: 'role',
  suspendColleague: 'role',
  resumeColleague: 'role',
  removeColleague: 'role',
  leaveStore: 'role',
  offerStore: 'role',
  takeOver: 'role',
  pauseOrders: 'rule',
  setPromisedMinutes: 'rule',
  setAcceptsByItself: 'rule',
  setStoredValue: 'rule',
  saveMemberRules: 'rule',
  handOutDish: 'money',
  savePrinter: 'rule',
  renewTableCode: 'rule',
  makeChannelCode: 'rule',
  changeChannelCode: 'rule',
  blockGuest: 'rule',
  setServiceSilence: 'rule',
  saveSite: 'rule',
};

export function auditKindOf(action: string): AuditKind {
  return Object.hasOwn(kindByAction, action) ? (kindByAction[action as StaffActionName] ?? 'other') : 'other';
}

/** Every action of a kind; null where the kind is what no action names. */
export function actionsOfKind(kind: AuditKind): readonly string[] {
  return Object.entries(kindByAction)
    .filter(([, named]) => named === kind)
    .map(([action]) => action);
}
