import { pressRights, type PressActionName } from './press-rights';

export type Role = 'owner' | 'manager' | 'cashier' | 'waiter' | 'kitchen' | 'rider' | 'service';

export const roles: readonly Role[] = [
  'owner',
  'manager',
  'cashier',
  'waiter',
  'kitchen',
  'rider',
  'service',
];

/** Every action of the function `staff`; a test of the contract asserts that both name the same. */
export type StaffActionName =
  | 'signIn'
  | 'acceptInvitation'
  | 'inviteColleague'
  | 'board'
  | 'acceptOrder'
  | 'rejectOrder'
  | 'startCooking'
  | 'finishCooking'
  | 'sendOut'
  | 'handOver'
  | 'completeOrder'
  | 'setLineProgress'
  | 'answerCall'
  | 'listStock'
  | 'setSoldOut'
  | 'setRemaining'
  | 'pauseOrders'
  | 'setPromisedMinutes'
  | 'setAcceptsByItself'
  | 'today'
  | 'previewRefund'
  | 'refundOrder'
  | 'listRefunds'
  | 'decideRefund'
  | 'settleRefundByHand'
  | 'listInvoices'
  | 'issueInvoice'
  | 'moneyOfDay'
  | 'listPrinters'
  | 'savePrinter'
  | 'testPrint'
  | 'reprintTicket'
  | 'printAlarms'
  | 'listTables'
  | 'renewTableCode'
  | 'tableCodePicture'
  | 'listReconciliations'
  | 'viewReconciliation'
  | 'resolveDifference'
  | 'exportReconciliation'
  | 'findOrders'
  | 'viewTicket'
  | 'viewGuestCard'
  | 'setGuestTags'
  | 'addGuestNote'
  | 'saveGuestTags'
  | 'listCannedAnswers'
  | 'saveCannedAnswer'
  | 'removeCannedAnswer'
  | 'giveApology'
  | 'listTasks'
  | 'viewTask'
  | 'openTask'
  | 'assignTask'
  | 'noteTask'
  | 'closeTask'
  | 'reopenTask'
  | 'previewNewDish'
  | 'announceNewDish'
  | 'listAnnouncements'
  | 'viewServiceFigures'
  | 'setStoredValue'
  | 'listTopUps'
  | 'previewStoredValueRefund'
  | 'refundStoredValue'
  | 'listBills'
  | 'viewTableBill'
  | 'takeCash'
  | 'transferBill'
  | 'mergeBills'
  | 'moveRounds'
  | 'writeOffBill'
  | 'decideWriteOff'
  | 'closeEmptyBill'
  | 'reservationBoard'
  | 'listTimesForGuest'
  | 'bookForGuest'
  | 'viewReservationRules'
  | 'setReservationRules'
  | 'setTablePlace'
  | 'seatReservation'
  | 'seatWalkIn'
  | 'moveReservation'
  | 'noteReservation'
  | 'markNoShow'
  | 'finishReservation'
  | 'declineReservation'
  | 'blockGuest'
  | 'viewMessages'
  | 'viewChannels'
  | 'listConversations'
  | 'viewStaffConversation'
  | 'claimConversation'
  | 'transferConversation'
  | 'returnConversation'
  | 'closeConversation'
  | 'reopenConversation'
  | 'answerGuest'
  | 'inviteGuestBack'
  | 'markConversationReadByStaff'
  | 'listServiceColleagues'
  | 'setServiceDesk'
  | QueueActionName
  | TeamActionName
  | OfficeActionName
  | RewardActionName
  | BulletinActionName
  | PressActionName
  | MembersActionName
  | VoiceActionName;

/** Those who wait at the door. */
type QueueActionName =
  | 'queueDesk'
  | 'queueScreen'
  | 'callQueueTicket'
  | 'passQueueTicket'
  | 'returnQueueTicket'
  | 'seatQueueTicket'
  | 'dropQueueTicket'
  | 'takeNumberForGuest'
  | 'queueTables'
  | 'closeQueue'
  | 'openQueue'
  | 'viewQueueRules'
  | 'setQueueRules'
  | 'renewDoorCode'
  | 'doorCodePicture';

/** Who works at the store. */
type TeamActionName =
  | 'listColleagues'
  | 'changeRole'
  | 'suspendColleague'
  | 'resumeColleague'
  | 'removeColleague'
  | 'leaveStore'
  | 'offerStore'
  | 'takeOver'
  | 'withdrawInvitation';

/** Tills, daily reports, and what was changed. */
type OfficeActionName =
  | 'openShift'
  | 'viewShift'
  | 'moveCash'
  | 'closeShift'
  | 'acceptShift'
  | 'listShifts'
  | 'listDailyReports'
  | 'viewDailyReport'
  | 'saveDailyReport'
  | 'signDailyReport'
  | 'viewAudit';

/** What members exchange points for, and what the house offers to them. */
type RewardActionName =
  'viewVoucher' | 'redeemVoucher' | 'listRewards' | 'saveReward' | 'stopReward' | 'saveInviteRules';

/** What colleagues tell each other. */
type BulletinActionName =
  | 'listPosts'
  | 'viewPost'
  | 'listPostComments'
  | 'writePost'
  | 'editPost'
  | 'withdrawPost'
  | 'readPost'
  | 'remindUnread'
  | 'commentPost'
  | 'answerQuiz';

/** Members at the counter, and the rules for them. */
type MembersActionName =
  'scanMemberCode' | 'listMemberScans' | 'handOutDish' | 'viewMemberRules' | 'saveMemberRules';
/** What guests say, and what they are asked. */
type VoiceActionName =
  | 'listReviews'
  | 'viewVoiceOfOrder'
  | 'answerReview'
  | 'holdReview'
  | 'decideReview'
  | 'viewVoiceFigures'
  | 'askDishQuestion'
  | 'listDishQuestions';

const leaders: readonly Role[] = ['owner', 'manager'];
const counter: readonly Role[] = [...leaders, 'cashier'];
const floor: readonly Role[] = [...counter, 'waiter'];
const desk: readonly Role[] = [...counter, 'service'];
const kitchen: readonly Role[] = [...leaders, 'kitchen'];

/**
 * Who may do what. Signing in and accepting an invitation are open to everybody, as they are how a role is found
 * or got. Rejecting refunds money, so it is left to those who answer for the till and to the cooks, who know that
 * an ingredient is missing. Whoever speaks with guests may ask for a refund; `refund-limit.ts` says how much of it needs
 * an approval. Riders hand over and see the board; service sees the board to answer guests.
 * Whoever stands at the counter or answers guests works at the service desk; a conversation that a colleague holds is taken
 * away by leaders alone, which `server/service` compares.
 * Everybody may write a post;
 * of which kind says `domain/bulletin/post-kind.ts`.
 */
export const rightsByAction: Readonly<Record<StaffActionName, readonly Role[]>> = {
  signIn: roles,
  acceptInvitation: roles,
  inviteColleague: leaders,
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
  listStock: [...floor, 'kitchen', 'service'],
  setSoldOut: [...counter, 'kitchen'],
  setRemaining: [...counter, 'kitchen'],
  pauseOrders: [...counter, 'kitchen'],
  setPromisedMinutes: [...counter, 'kitchen'],
  setAcceptsByItself: leaders,
  today: leaders,
  previewRefund: [...floor, 'service'],
  refundOrder: [...floor, 'service'],
  listRefunds: [...counter, 'service'],
  decideRefund: leaders,
  settleRefundByHand: leaders,
  listInvoices: counter,
  issueInvoice: counter,
  moneyOfDay: leaders,
  listPrinters: [...floor, 'kitchen'],
  savePrinter: leaders,
  testPrint: [...floor, 'kitchen'],
  reprintTicket: [...floor, 'kitchen'],
  printAlarms: [...floor, 'kitchen'],
  listTables: floor,
  renewTableCode: leaders,
  tableCodePicture: leaders,
  listReconciliations: leaders,
  viewReconciliation: leaders,
  resolveDifference: leaders,
  exportReconciliation: leaders,
  findOrders: [...floor, 'service'],
  viewTicket: [...floor, 'service'],
  viewGuestCard: desk,
  setGuestTags: desk,
  addGuestNote: desk,
  saveGuestTags: leaders,
  listCannedAnswers: desk,
  saveCannedAnswer: [...leaders, 'service'],
  removeCannedAnswer: [...leaders, 'service'],
  giveApology: desk,
  listTasks: desk,
  viewTask: desk,
  openTask: desk,
  assignTask: desk,
  noteTask: desk,
  closeTask: desk,
  reopenTask: desk,
  previewNewDish: leaders,
  announceNewDish: leaders,
  listAnnouncements: leaders,
  viewServiceFigures: leaders,
  setStoredValue: ['owner'],
  listTopUps: leaders,
  previewStoredValueRefund: leaders,
  refundStoredValue: leaders,
  listBills: floor,
  viewTableBill: floor,
  takeCash: counter,
  transferBill: floor,
  mergeBills: floor,
  moveRounds: floor,
  writeOffBill: counter,
  decideWriteOff: leaders,
  closeEmptyBill: floor,
  reservationBoard: [...floor, 'service'],
  listTimesForGuest: [...floor, 'service'],
  bookForGuest: [...floor, 'service'],
  viewReservationRules: leaders,
  setReservationRules: leaders,
  setTablePlace: leaders,
  seatReservation: floor,
  seatWalkIn: floor,
  moveReservation: floor,
  noteReservation: [...floor, 'service'],
  markNoShow: counter,
  finishReservation: floor,
  queueDesk: floor,
  queueScreen: floor,
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
  declineReservation: counter,
  blockGuest: leaders,
  viewMessages: leaders,
  viewChannels: leaders,
  listConversations: desk,
  viewStaffConversation: desk,
  claimConversation: desk,
  transferConversation: desk,
  returnConversation: desk,
  closeConversation: desk,
  reopenConversation: desk,
  answerGuest: desk,
  inviteGuestBack: desk,
  markConversationReadByStaff: desk,
  listServiceColleagues: desk,
  setServiceDesk: leaders,
  listColleagues: roles,
  changeRole: leaders,
  suspendColleague: leaders,
  resumeColleague: leaders,
  removeColleague: leaders,
  leaveStore: roles,
  offerStore: ['owner'],
  takeOver: roles,
  withdrawInvitation: leaders,
  openShift: counter,
  viewShift: counter,
  moveCash: counter,
  closeShift: counter,
  acceptShift: counter,
  listShifts: leaders,
  listDailyReports: leaders,
  viewDailyReport: leaders,
  saveDailyReport: leaders,
  signDailyReport: leaders,
  viewAudit: ['owner'],
  viewVoucher: floor,
  redeemVoucher: floor,
  listRewards: leaders,
  saveReward: ['owner'],
  stopReward: ['owner'],
  saveInviteRules: ['owner'],
  listPosts: roles,
  viewPost: roles,
  listPostComments: roles,
  writePost: roles,
  editPost: roles,
  withdrawPost: roles,
  readPost: roles,
  remindUnread: leaders,
  commentPost: roles,
  answerQuiz: roles,
  ...pressRights,
  scanMemberCode: floor,
  listMemberScans: floor,
  handOutDish: floor,
  viewMemberRules: leaders,
  saveMemberRules: ['owner'],
  listReviews: [...leaders, 'service'],
  viewVoiceOfOrder: desk,
  answerReview: leaders,
  holdReview: [...leaders, 'service'],
  decideReview: leaders,
  viewVoiceFigures: leaders,
  askDishQuestion: leaders,
  listDishQuestions: leaders,
};

export function mayDo(role: Role, action: StaffActionName): boolean {
  return rightsByAction[action].includes(role);
}

/** Owners invite for every role, managers for every role but owner. */
export function mayInvite(role: Role, invitedRole: Role): boolean {
  return mayDo(role, 'inviteColleague') && (role === 'owner' || invitedRole !== 'owner');
}
