import type { PayContext } from './pay-context';
import { payLimits } from './pay-limits';
import { isPaid, type PayNotification, type PayOrder, type PayRefund, type TradeState } from './pay-order';
import { answerSheet, fail, sheetOf, succeed, type SheetAction } from './payment-sheet';
import { parseSwitches, type PaySwitches } from './pay-settings';
import { merchantBalance } from './refund-payment';

/** A payment as the console lists it. */
export interface PaymentView {
  readonly outTradeNo: string;
  readonly prepayId: string;
  readonly transactionId: string | null;
  readonly description: string;
  readonly total: number;
  readonly payerOpenid: string;
  readonly state: TradeState;
  readonly createdAtMs: number;
  readonly paidAtMs: number | null;
  readonly notifications: readonly {
    readonly event: string;
    readonly atMs: number;
    readonly status: number | null;
    readonly attempt: number;
    readonly error: string | null;
  }[];
  readonly nextNotificationAtMs: number | null;
  readonly refunds: readonly PayRefund[];
}

export interface PaymentAction {
  readonly action: 'succeed' | 'fail' | 'notify-again' | 'notify-late';
  readonly delayMs?: number;
}

/** Something the control interface was asked and cannot do, in one sentence. */
export interface ControlRefusal {
  readonly refusal: string;
}

/** What a developer may see and do that a merchant cannot; the local control interface offers it. */
export function createPayControl(context: PayContext) {
  return {
    overview(limit = 100) {
      const { book, settings } = context;
      return {
        payments: book.newest(limit).map(toView),
        switches: settings.switches,
        balance: merchantBalance(context),
      };
    },
    payment(outTradeNo: string): PaymentView | null {
      const order = context.book.byOutTradeNo(outTradeNo);
      return order && toView(order);
    },
    sheet: (prepayId: string) => sheetOf(context, prepayId),
    answerSheet: (sheet: SheetAction) => answerSheet(context, sheet),
    act: (outTradeNo: string, action: PaymentAction) => act(context, outTradeNo, action),
    setSwitches(input: Readonly<Record<string, unknown>>): PaySwitches | ControlRefusal {
      const changes = parseSwitches(input);
      if (typeof changes === 'string') return { refusal: changes };
      context.settings.change(changes);
      return context.settings.switches;
    },
    /** Takes fen out of what refunds are paid from; answers what is left. */
    withdraw(amount: number): number {
      context.settings.withdraw(amount);
      return merchantBalance(context);
    },
    /** The platform signs with a new key from now on; merchants that know only the old one refuse its signatures. */
    rotatePlatformKey(): { id: string; publicKey: string } {
      const { id, publicKeyPem } = context.keys.rotate();
      return { id, publicKey: publicKeyPem };
    },
  };
}

function act(
  context: PayContext,
  outTradeNo: string,
  { action, delayMs }: PaymentAction,
): { state: TradeState } | ControlRefusal {
  const order = context.book.byOutTradeNo(outTradeNo);
  if (!order) return { refusal: `There is no payment ${outTradeNo}.` };
  if (action === 'succeed' || action === 'fail') {
    if (isPaid(order) || order.state === 'CLOSED') {
      return { refusal: `The payment ${outTradeNo} is ${order.state} and can no longer ${action}.` };
    }
    return { state: (action === 'succeed' ? succeed : fail)(context, order).state };
  }
  const notification = latestNotification(order);
  if (!notification)
    return { refusal: `The payment ${outTradeNo} is ${order.state}; there is nothing to notify of.` };
  const waitMs = delayMs ?? (action === 'notify-late' ? payLimits.notificationLateMs : 0);
  context.notifier.again(order, notification, context.clock.now() + waitMs);
  return { state: order.state };
}

function latestNotification(order: PayOrder): PayNotification | undefined {
  return order.notifications.at(-1);
}

function toView(order: PayOrder): PaymentView {
  const { request, prepayId, transactionId, state, createdAtMs, paidAtMs, refunds } = order;
  const due = order.notifications.flatMap(({ nextAttemptAtMs }) => nextAttemptAtMs ?? []);
  return {
    outTradeNo: request.outTradeNo,
    prepayId,
    transactionId,
    description: request.description,
    total: request.total,
    payerOpenid: request.openid,
    state,
    createdAtMs,
    paidAtMs,
    notifications: order.notifications.flatMap(({ event, attempts }) =>
      attempts.map((attempt, index) => ({ event, attempt: index + 1, ...attempt })),
    ),
    nextNotificationAtMs: due.length === 0 ? null : Math.min(...due),
    refunds,
  };
}
