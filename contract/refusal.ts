/**
 * Every refusal of every function, once, each with the sentence a developer reads.
 * The words that guests and staff read stand in `src/text`, one file per language.
 */
export const refusalSentences = {
  INPUT_INVALID:
    'The input does not have the shape that this action takes; see docs/api.md and correct the named fields.',
  ACTION_UNKNOWN: 'This function has no such action; see docs/api.md for the actions it has.',
  INPUT_TOO_LARGE: 'The input is larger than 64 KB; nothing that a phone asks for needs that much.',
  NOT_SIGNED_IN: 'The call carries no identity; call the function from WeChat or with an openid.',
  STORE_UNKNOWN: 'There is no such store; ask listStores for the stores there are.',
  STORE_CLOSED: 'The store takes no orders at that time; see its hours in the details.',
  STORE_PAUSED: 'The store has paused orders for a while; try again at the time in the details.',
  MODE_NOT_OFFERED: 'The store does not offer this way of dining.',
  TABLE_CODE_UNKNOWN: 'No table has this code, or it was replaced; scan the code on the table again.',
  CART_EMPTY: 'The cart has no line; add a dish first.',
  CART_INVALID: 'Some lines cannot be ordered as they stand; the details name each with its reason.',
  BELOW_MINIMUM_SPEND:
    'The order is below the least sum for this way of dining; the details say what is missing.',
  PRICE_CHANGED: 'The total is not what the phone expected; the details hold the new quote to show and ask.',
  SLOT_UNKNOWN: 'The wanted time is not one that the store offers; ask for the slots again.',
  SLOT_FULL: 'The wanted time has no room left; choose another.',
  COUPON_UNKNOWN: 'The guest has no such coupon.',
  COUPON_DOES_NOT_FIT: 'The coupon cannot be used on this cart; the details name the rule.',
  COUPON_TAKEN: 'The coupon is used or locked by another order.',
  POINTS_NOT_ENOUGH: 'The guest has fewer points than the order wants to spend.',
  POINTS_ABOVE_LIMIT: 'The order may not be paid with that many points; the details hold the limit.',
  STORED_VALUE_OFF: 'This store takes no money in advance; its owner may switch it on.',
  STORED_VALUE_NOT_ENOUGH: 'The balance of the guest has less than the order wants to spend.',
  STORED_VALUE_ABOVE_TOTAL: 'The order costs less than it wants to take out of the balance.',
  TOP_UP_CHANGED: 'The store adds something else to a top-up now; the details hold what, to show and ask.',
  TOP_UP_UNKNOWN: 'There is no such top-up of this guest or store.',
  TOP_UP_NOT_PAYABLE: 'The top-up is not waiting for a payment any more; begin another.',
  GIFT_CARD_UNKNOWN: 'No gift card has this code.',
  GIFT_CARD_REDEEMED: 'Somebody has redeemed this gift card already.',
  GIFT_CARD_OWN: 'A gift card is redeemed by somebody other than whoever bought it.',
  SOLD_OUT: 'A dish was sold out before the order was placed; the details name what is left of each.',
  REQUEST_ID_REUSED: 'This request id placed another cart before; use a new one for a new order.',
  ORDER_UNKNOWN: 'The guest has no such order.',
  ORDER_NOT_PAYABLE: 'The order is not waiting for a payment.',
  ORDER_NOT_CANCELLABLE: 'The order can no longer be cancelled by the guest; the details say why.',
  ORDER_MOVED_ON: 'The order is not in a state that allows this step; fetch it again.',
  PAYMENT_UNAVAILABLE: 'The payment platform did not take the payment; the order is kept, try again.',
  PAYMENT_UNCLEAR:
    'The payment platform has not said yet whether the payment succeeded; it will be settled by itself.',
  TOO_MANY_CALLS: 'The same was asked for a moment ago; the details say when it may be asked again.',
  TOO_MANY_ATTEMPTS:
    'This person has tried that too often; the details say what was tried and when it may be tried again.',
  NOT_STAFF: 'This person does not work here; an owner or manager can invite with a code.',
  ROLE_NOT_ALLOWED: 'The role of this person does not allow this action.',
  INVITATION_UNKNOWN: 'There is no such invitation, or it was used, or it ended; ask for a new one.',
  DISH_UNKNOWN: 'The menu has no such dish.',
  REASON_REQUIRED: 'A reason is needed, for the guest reads it.',
  TABLE_UNKNOWN: 'The store has no such table; see listTables.',
  CALL_UNKNOWN: 'There is no such call from a table, or somebody has answered it.',
  PRINTER_UNKNOWN: 'The store has no such printer; ask listPrinters for those it has.',
  PRINTER_TAKEN: 'The printer serves another store; it can be saved for one store only.',
  PRINTER_OFF: 'The printer is turned off in its settings; turn it on first.',
  TOO_MANY_PRINTERS: 'The store has as many printers as it may have; the details say how many.',
  NOTHING_TO_PRINT:
    'No printer in use prints such a slip of this order; look at the stations of the printers.',
  PRINTED_TOO_OFTEN: 'The order was printed again as often as is allowed; the details say how often.',
  RECONCILIATION_UNKNOWN:
    'That day was not compared with a bill; ask listReconciliations for the days that were.',
  DIFFERENCE_UNKNOWN: 'That day has no such difference, or it belongs to another store; fetch the day again.',
  DIFFERENCE_STANDS:
    'What was proposed does not end the difference; the details hold what WeChat Pay said. Settle it by hand.',
  PLATFORM_SILENT: 'The payment platform did not say; nothing was changed, ask again in a while.',
  REFUND_FAILED: 'The payment platform refused the refund; it is kept and tried again by itself.',
  REFUND_NOT_POSSIBLE: 'The order has less left than should be given back; the details name what is wrong.',
  REFUND_CHANGED: 'The refund comes to another sum than was shown; the details hold it, to show and ask.',
  REFUND_UNKNOWN: 'The store has no such refund.',
  REFUND_DECIDED: 'Somebody has decided on this refund already; the details say how it stands.',
  APPROVAL_BY_ANOTHER: 'Whoever asked for a refund cannot approve it; a colleague has to.',
  INVOICE_NOT_POSSIBLE: 'The order has no money left to make an invoice for, or it was paid too long ago.',
  INVOICE_ISSUED: 'The invoice is issued and can no longer be changed; the details hold its number.',
  INVOICE_UNKNOWN: 'The store has no such invoice.',
  TAX_NUMBER_WRONG: 'This cannot be the tax number of a company; its last character does not fit the others.',
  BUSY: 'Too many people changed the same thing at once; nothing was changed, try again.',
  INTERNAL:
    'The function failed by its own fault; nothing was changed, the log has the cause under the request id.',
} as const;

export type RefusalCode = keyof typeof refusalSentences;
