import type { PaymentView } from '../../../src/wechat-pay/pay-control';
import { yuanText } from '../../controls/time-text';

export interface LifeStep {
  readonly title: string;
  readonly detail: string;
  readonly atMs: number | null;
  readonly tone: 'done' | 'waiting' | 'failed';
}

export const stateTexts: Readonly<Record<PaymentView['state'], string>> = {
  NOTPAY: 'unpaid',
  SUCCESS: 'paid',
  REFUND: 'refunded',
  CLOSED: 'closed',
  PAYERROR: 'failed',
};

export const stateTones: Readonly<Record<PaymentView['state'], string>> = {
  NOTPAY: '',
  SUCCESS: 'good',
  REFUND: 'warn',
  CLOSED: '',
  PAYERROR: 'bad',
};

/** What happened to a payment, in the order of time; what is still to come stands last. */
export function lifeOf(payment: PaymentView): readonly LifeStep[] {
  const happened = [...ownSteps(payment), ...notificationSteps(payment), ...refundSteps(payment)];
  const sorted = happened.sort((a, b) => (a.atMs ?? Infinity) - (b.atMs ?? Infinity));
  const { nextNotificationAtMs } = payment;
  if (nextNotificationAtMs === null) return sorted;
  const next: LifeStep = {
    title: 'Next notification',
    detail: 'WeChat tries again until it is answered with 2xx',
    atMs: nextNotificationAtMs,
    tone: 'waiting',
  };
  return [...sorted, next];
}

/** Notifications that were answered, of those that were tried: "1 / 2". */
export function notifiedText({ notifications }: PaymentView): string {
  if (notifications.length === 0) return '—';
  return `${notifications.filter(isAnswered).length} / ${notifications.length}`;
}

function ownSteps({ createdAtMs, prepayId, paidAtMs, state, transactionId, total }: PaymentView): LifeStep[] {
  const created: LifeStep = {
    title: 'Payment created',
    detail: `${yuanText(total)} · prepay_id ${prepayId}`,
    atMs: createdAtMs,
    tone: 'done',
  };
  if (paidAtMs !== null) {
    return [
      created,
      { title: 'Payer paid', detail: `transaction_id ${transactionId ?? '—'}`, atMs: paidAtMs, tone: 'done' },
    ];
  }
  const later: Readonly<Record<string, LifeStep>> = {
    NOTPAY: {
      title: 'Waiting for the payer',
      detail: 'the sheet is open or was left',
      atMs: null,
      tone: 'waiting',
    },
    PAYERROR: { title: 'Payment failed', detail: 'PAYERROR, no money moved', atMs: null, tone: 'failed' },
    CLOSED: { title: 'Closed unpaid', detail: 'no one can pay it any more', atMs: null, tone: 'failed' },
  };
  const step = later[state];
  return step ? [created, step] : [created];
}

function notificationSteps({ notifications }: PaymentView): LifeStep[] {
  return notifications.map((one) => ({
    title: `${one.event} · attempt ${one.attempt}`,
    detail:
      one.error ??
      (isAnswered(one) ? `answered ${one.status}` : `answered ${one.status}, not 2xx: it comes again`),
    atMs: one.atMs,
    tone: isAnswered(one) ? 'done' : 'failed',
  }));
}

function refundSteps({ refunds }: PaymentView): LifeStep[] {
  return refunds.flatMap((refund) => [
    {
      title: `Refund asked, ${yuanText(refund.amount)}`,
      detail: [refund.outRefundNo, refund.reason].filter(Boolean).join(' · '),
      atMs: refund.createdAtMs,
      tone: 'done' as const,
    },
    {
      title: refund.settledAtMs === null ? 'Refund under way' : `Refund ${refund.status}`,
      detail: refund.refundId,
      atMs: refund.settledAtMs ?? refund.settlesAtMs,
      tone:
        refund.settledAtMs === null ? ('waiting' as const) : refund.status === 'SUCCESS' ? 'done' : 'failed',
    },
  ]);
}

function isAnswered({ status }: { readonly status: number | null }): boolean {
  return status !== null && status >= 200 && status < 300;
}
