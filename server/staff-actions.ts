import type { StaffAction, StaffInput } from '../contract/staff';
import { staffInputs } from '../contract/staff';
import { closeEmptyBill } from './bills/close-empty-bill';
import { decideWriteOff } from './bills/decide-write-off';
import { listBills, viewTableBill } from './bills/list-bills';
import { mergeBills } from './bills/merge-bills';
import { moveRounds } from './bills/move-rounds';
import { takeCash } from './bills/take-cash';
import { transferBill } from './bills/transfer-bill';
import { writeOffBill } from './bills/write-off-bill';
import { staffArticleRuns } from './articles/article-runs';
import { bulletinRuns } from './bulletin/bulletin-actions';
import { calendarRuns } from './content-calendar/calendar-runs';
import type { Action } from './dispatch';
import { today } from './insight/today';
import { issueInvoice, listInvoices } from './invoices/issue-invoice';
import { answerCall } from './kitchen/answer-call';
import { board } from './kitchen/board';
import { setLineProgress } from './kitchen/set-line-progress';
import { findOrders, viewTicket } from './kitchen/find-orders';
import { pauseOrders, setAcceptsByItself, setPromisedMinutes } from './kitchen/set-pace';
import { listStock, setRemaining, setSoldOut } from './kitchen/set-stock';
import {
  acceptOrder,
  completeOrder,
  finishCooking,
  handOver,
  rejectOrder,
  sendOut,
  startCooking,
} from './kitchen/steps';
import { moneyOfDay } from './ledger/money-of-day';
import { decideRefund } from './refunds/decide-refund';
import { listRefunds } from './refunds/list-refunds';
import { previewRefund } from './refunds/preview-refund';
import { refundOrder } from './refunds/refund-order';
import { settleRefundByHand } from './refunds/settle-by-hand';
import { listPrinters } from './printing/list-printers';
import { printAlarms } from './printing/printer-alarms';
import { reprintTicket } from './printing/reprint-ticket';
import { savePrinter } from './printing/save-printer';
import { testPrint } from './printing/test-print';
import { exportReconciliation } from './reconciliation/export-reconciliation';
import { resolveDifference } from './reconciliation/resolve-difference';
import { listReconciliations, viewReconciliation } from './reconciliation/view-reconciliation';
import { reservationRuns } from './reservations/reservation-runs';
import { queueRuns } from './queue/queue-runs';
import { channelRuns } from './channels/channel-runs';
import { viewMessages } from './consent/view-messages';
import { guestCareRuns } from './guest-care/guest-care-runs';
import { membersRuns } from './members/members-runs';
import { Refused } from './refused';
import { staffSiteRuns } from './site/site-runs';
import { staffRewardRuns } from './rewards/reward-runs';
import { staffServiceRuns } from './service/service-runs';
import { officeRuns } from './reports/office-runs';
import type { Services } from './services';
import { listTopUps } from './stored-value/list-top-ups';
import { refundStoredValue } from './stored-value/refund-stored-value';
import { previewStoredValueRefund } from './stored-value/refundable-top-ups';
import { setStoredValue } from './stored-value/set-stored-value';
import { acceptInvitation } from './staff/accept-invitation';
import { findRole } from './staff/find-role';
import { signIn } from './staff/sign-in';
import { teamRuns } from './staff/team-runs';
import type { StaffRun } from './staff/staff-run';
import { listTables } from './tables/list-tables';
import { renewTableCode } from './tables/renew-table-code';
import { staffVoiceRuns } from './voice/voice-runs';
import { tableCodePicture } from './tables/table-code-picture';

/** Actions through which a person becomes or proves to be a colleague; every other one is done at a store, by a role. */
type OpenAction = 'signIn' | 'acceptInvitation';
type StoreAction = Exclude<StaffAction, OpenAction>;

type StoreRuns = { readonly [Name in StoreAction]: StaffRun<Name> };

/** Everything that staff and owner may do. The role is read and compared for each single action. */
export function staffActions(services: Services): Record<StaffAction, Action> {
  const runs = storeRuns(services);
  const names = Object.keys(runs) as StoreAction[];
  const atStore = names.map((name) => [name, storeAction(services, name, runs[name])]);
  return {
    signIn: { schema: staffInputs.signIn, run: (_input, openid) => signIn(services, openid) },
    acceptInvitation: {
      schema: staffInputs.acceptInvitation,
      run: (input, openid) => acceptInvitation(services, openid, input),
    },
    ...(Object.fromEntries(atStore) as Record<StoreAction, Action>),
  };
}

function storeRuns(services: Services): StoreRuns {
  return {
    board: (input, colleague) => board(services, colleague, input),
    acceptOrder: (input) => acceptOrder(services, input),
    rejectOrder: (input, colleague) => rejectOrder(services, colleague, input),
    startCooking: (input) => startCooking(services, input),
    finishCooking: (input) => finishCooking(services, input),
    sendOut: (input) => sendOut(services, input),
    handOver: (input) => handOver(services, input),
    completeOrder: (input, colleague) => completeOrder(services, colleague, input),
    setLineProgress: (input) => setLineProgress(services, input),
    answerCall: (input, colleague) => answerCall(services, colleague, input),
    listStock: (input) => listStock(services, input),
    setSoldOut: (input, colleague) => setSoldOut(services, colleague, input),
    setRemaining: (input, colleague) => setRemaining(services, colleague, input),
    pauseOrders: (input, colleague) => pauseOrders(services, colleague, input),
    setPromisedMinutes: (input, colleague) => setPromisedMinutes(services, colleague, input),
    setAcceptsByItself: (input, colleague) => setAcceptsByItself(services, colleague, input),
    today: (input, colleague) => today(services, colleague, input),
    previewRefund: (input, colleague) => previewRefund(services, colleague, input),
    refundOrder: (input, colleague) => refundOrder(services, colleague, input),
    listRefunds: (input) => listRefunds(services, input),
    decideRefund: (input, colleague) => decideRefund(services, colleague, input),
    settleRefundByHand: (input, colleague) => settleRefundByHand(services, colleague, input),
    listInvoices: (input) => listInvoices(services, input),
    issueInvoice: (input, colleague) => issueInvoice(services, colleague, input),
    moneyOfDay: (input) => moneyOfDay(services, input),
    listPrinters: (input) => listPrinters(services, input),
    savePrinter: (input, colleague) => savePrinter(services, colleague, input),
    testPrint: (input) => testPrint(services, input),
    reprintTicket: (input, colleague) => reprintTicket(services, colleague, input),
    printAlarms: (input) => printAlarms(services, input),
    listTables: (input, colleague) => listTables(services, colleague, input),
    renewTableCode: (input, colleague) => renewTableCode(services, colleague, input),
    tableCodePicture: (input) => tableCodePicture(services, input),
    listReconciliations: (input) => listReconciliations(services, input),
    viewReconciliation: (input) => viewReconciliation(services, input),
    resolveDifference: (input, colleague) => resolveDifference(services, colleague, input),
    exportReconciliation: (input) => exportReconciliation(services, input),
    findOrders: (input) => findOrders(services, input),
    viewTicket: (input) => viewTicket(services, input),
    setStoredValue: (input, colleague) => setStoredValue(services, colleague, input),
    listTopUps: (input) => listTopUps(services, input),
    previewStoredValueRefund: (input) => previewStoredValueRefund(services, input),
    refundStoredValue: (input, colleague) => refundStoredValue(services, colleague, input),
    listBills: (input) => listBills(services, input),
    viewTableBill: (input) => viewTableBill(services, input),
    takeCash: (input, colleague) => takeCash(services, colleague, input),
    transferBill: (input, colleague) => transferBill(services, colleague, input),
    mergeBills: (input, colleague) => mergeBills(services, colleague, input),
    moveRounds: (input, colleague) => moveRounds(services, colleague, input),
    writeOffBill: (input, colleague) => writeOffBill(services, colleague, input),
    decideWriteOff: (input, colleague) => decideWriteOff(services, colleague, input),
    closeEmptyBill: (input, colleague) => closeEmptyBill(services, colleague, input),
    viewMessages: (input) => viewMessages(services, input),
    ...channelRuns(services),
    ...staffServiceRuns(services),
    ...staffRewardRuns(services),
    ...guestCareRuns(services),
    ...teamRuns(services),
    ...officeRuns(services),
    ...bulletinRuns(services),
    ...pressRuns(services),
    ...staffVoiceRuns(services),
    ...reservationRuns(services),
    ...membersRuns(services),
    ...queueRuns(services),
  };
}

/** What the restaurant tells its guests. */
function pressRuns(services: Services) {
  return { ...staffArticleRuns(services), ...staffSiteRuns(services), ...calendarRuns(services) };
}

function storeAction<Name extends StoreAction>(services: Services, name: Name, run: StoreRuns[Name]): Action {
  return {
    schema: staffInputs[name],
    async run(input: StaffInput<Name>, openid: string) {
      const colleague = await findRole(services.database, openid, name, input.storeId);
      return colleague instanceof Refused ? colleague : run(input, colleague);
    },
  };
}
