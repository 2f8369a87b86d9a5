import type { Invariant } from './invariant';
import { approvalsAreKept } from './approvals-are-kept';
import { acknowledgedIsBooked } from './acknowledged-is-booked';
import { billsAddUp } from './bills-add-up';
import { couponsBelongToOrders } from './coupons-belong-to-orders';
import { couponsHaveOneLife } from './coupons-have-one-life';
import { daysAgree } from './days-agree';
import { depositsGoOneWay } from './deposits-go-one-way';
import { dishesAheadAreCookedOnce } from './dishes-ahead-are-cooked-once';
import { exchangesHappenOnce } from './exchanges-happen-once';
import { figuresEqualOrders } from './figures-equal-orders';
import { forgeriesAreRefused } from './forgeries-are-refused';
import { friendsAreRewardedOnce } from './friends-are-rewarded-once';
import { giftsComeOnce } from './gifts-come-once';
import { givenUpIsClosed } from './given-up-is-closed';
import { invoicesAreMadeOutOnce } from './invoices-are-made-out-once';
import { ledgerSaysWhatHappened } from './ledger-says-what-happened';
import { linesSumToTheTotal } from './lines-sum-to-the-total';
import { messagesAreLicensed } from './messages-are-licensed';
import { messagesComeOnce } from './messages-come-once';
import { moneyAddsUp } from './money-adds-up';
import { moneyGoesBackForAReason } from './money-goes-back-for-a-reason';
import { noOrderWithoutMoney } from './no-order-without-money';
import { nobodyPaysTwice } from './nobody-pays-twice';
import { nothingIsForgotten } from './nothing-is-forgotten';
import { nothingIsHeldForEver } from './nothing-is-held-for-ever';
import { nothingThrowsByItself } from './nothing-throws-by-itself';
import { offersKeepTheirCounts } from './offers-keep-their-counts';
import { oneWishOneOrder } from './one-wish-one-order';
import { ordersFollowTheirLifecycle } from './orders-follow-their-lifecycle';
import { outboxIsDelivered } from './outbox-is-delivered';
import { paymentsAgree } from './payments-agree';
import { paymentsMoveForward } from './payments-move-forward';
import { pickupNumbersAreUnique } from './pickup-numbers-are-unique';
import { pointsEqualTheirEntries } from './points-equal-their-entries';
import { pointsFollowOrders } from './points-follow-orders';
import { prepaidMoneyIsOwed } from './prepaid-money-is-owed';
import { presentsArriveOnce } from './presents-arrive-once';
import { promisesAreKept } from './promises-are-kept';
import { refundsEnd } from './refunds-end';
import { refundsFitTheirPortions } from './refunds-fit-their-portions';
import { rejectionsAreAudited } from './rejections-are-audited';
import { slipsArePrintedOnce } from './slips-are-printed-once';
import { slotsCountTheirOrders } from './slots-count-their-orders';
import { spendingEqualsOrders } from './spending-equals-orders';
import { stockIsConserved } from './stock-is-conserved';
import { storedValueEqualsItsEntries } from './stored-value-equals-its-entries';
import { topUpsBringWhatWasPaid } from './top-ups-bring-what-was-paid';
import { transactionsAreEnded } from './transactions-are-ended';
import { tablesAreKeptOnce } from './tables-are-kept-once';
import { ticketsFollowOrders } from './tickets-follow-orders';

/** All that must hold. A new one is a file of its own and a line here. */
export const everyInvariant: readonly Invariant[] = [
  acknowledgedIsBooked,
  approvalsAreKept,
  billsAddUp,
  couponsBelongToOrders,
  couponsHaveOneLife,
  daysAgree,
  depositsGoOneWay,
  dishesAheadAreCookedOnce,
  exchangesHappenOnce,
  figuresEqualOrders,
  forgeriesAreRefused,
  friendsAreRewardedOnce,
  giftsComeOnce,
  givenUpIsClosed,
  invoicesAreMadeOutOnce,
  ledgerSaysWhatHappened,
  linesSumToTheTotal,
  messagesAreLicensed,
  messagesComeOnce,
  moneyAddsUp,
  moneyGoesBackForAReason,
  noOrderWithoutMoney,
  nobodyPaysTwice,
  nothingIsForgotten,
  nothingIsHeldForEver,
  nothingThrowsByItself,
  offersKeepTheirCounts,
  oneWishOneOrder,
  ordersFollowTheirLifecycle,
  outboxIsDelivered,
  paymentsAgree,
  paymentsMoveForward,
  pickupNumbersAreUnique,
  pointsEqualTheirEntries,
  pointsFollowOrders,
  prepaidMoneyIsOwed,
  presentsArriveOnce,
  promisesAreKept,
  refundsEnd,
  refundsFitTheirPortions,
  rejectionsAreAudited,
  slipsArePrintedOnce,
  slotsCountTheirOrders,
  spendingEqualsOrders,
  stockIsConserved,
  storedValueEqualsItsEntries,
  tablesAreKeptOnce,
  ticketsFollowOrders,
  topUpsBringWhatWasPaid,
  transactionsAreEnded,
];
