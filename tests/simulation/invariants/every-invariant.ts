import type { Invariant } from './invariant';
import { acknowledgedIsBooked } from './acknowledged-is-booked';
import { couponsBelongToOrders } from './coupons-belong-to-orders';
import { figuresEqualOrders } from './figures-equal-orders';
import { forgeriesAreRefused } from './forgeries-are-refused';
import { ledgerSaysWhatHappened } from './ledger-says-what-happened';
import { linesSumToTheTotal } from './lines-sum-to-the-total';
import { messagesAreLicensed } from './messages-are-licensed';
import { messagesComeOnce } from './messages-come-once';
import { moneyAddsUp } from './money-adds-up';
import { noOrderWithoutMoney } from './no-order-without-money';
import { noRefundOfAMeal } from './no-refund-of-a-meal';
import { nobodyPaysTwice } from './nobody-pays-twice';
import { nothingIsForgotten } from './nothing-is-forgotten';
import { nothingIsHeldForEver } from './nothing-is-held-for-ever';
import { nothingThrowsByItself } from './nothing-throws-by-itself';
import { oneWishOneOrder } from './one-wish-one-order';
import { ordersFollowTheirLifecycle } from './orders-follow-their-lifecycle';
import { outboxIsDelivered } from './outbox-is-delivered';
import { paymentsAgree } from './payments-agree';
import { paymentsMoveForward } from './payments-move-forward';
import { pickupNumbersAreUnique } from './pickup-numbers-are-unique';
import { pointsEqualTheirEntries } from './points-equal-their-entries';
import { pointsFollowOrders } from './points-follow-orders';
import { promisesAreKept } from './promises-are-kept';
import { refundsEnd } from './refunds-end';
import { rejectionsAreAudited } from './rejections-are-audited';
import { slotsCountTheirOrders } from './slots-count-their-orders';
import { spendingEqualsOrders } from './spending-equals-orders';
import { stockIsConserved } from './stock-is-conserved';
import { ticketsFollowOrders } from './tickets-follow-orders';

/** All that must hold. A new one is a file of its own and a line here. */
export const everyInvariant: readonly Invariant[] = [
  acknowledgedIsBooked,
  couponsBelongToOrders,
  figuresEqualOrders,
  forgeriesAreRefused,
  ledgerSaysWhatHappened,
  linesSumToTheTotal,
  messagesAreLicensed,
  messagesComeOnce,
  moneyAddsUp,
  noOrderWithoutMoney,
  noRefundOfAMeal,
  nobodyPaysTwice,
  nothingIsForgotten,
  nothingIsHeldForEver,
  nothingThrowsByItself,
  oneWishOneOrder,
  ordersFollowTheirLifecycle,
  outboxIsDelivered,
  paymentsAgree,
  paymentsMoveForward,
  pickupNumbersAreUnique,
  pointsEqualTheirEntries,
  pointsFollowOrders,
  promisesAreKept,
  refundsEnd,
  rejectionsAreAudited,
  slotsCountTheirOrders,
  spendingEqualsOrders,
  stockIsConserved,
  ticketsFollowOrders,
];
