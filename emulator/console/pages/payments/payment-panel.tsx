import type { PaymentAction, PaymentView } from '../../../src/wechat-pay/pay-control';
import { usePerform } from '../../controls/notices';
import { fineTimeText, yuanText } from '../../controls/time-text';
import { JsonView } from '../../document/json-view';
import { Icon } from '../../icons/icon';
import type { IconName } from '../../icons/icon-paths';
import { addressOf } from '../../shell/route';
import { useStore } from '../../state/use-console';
import { useTraces } from '../../trace/use-traces';
import { postControl } from '../../wire/control-client';
import { lifeOf, stateTexts, stateTones } from './payment-life';

const stepIcons = { done: 'check', waiting: 'hourglass', failed: 'warning' } as const;

/** One payment from its creation to its last notification, with what can be done to it. */
export function PaymentPanel({ payment }: { payment: PaymentView | null }) {
  const traces = useTraces();
  if (!payment) {
    return (
      <section className="panel" aria-label="Payment">
        <p className="empty">A payment's life is told here.</p>
      </section>
    );
  }
  const trace = traces.find((one) => one.payment?.outTradeNo === payment.outTradeNo);
  return (
    <section className="panel" aria-label="Payment">
      <div className="panel-head">
        <h2 className="mono cut" title={payment.outTradeNo}>
          {payment.outTradeNo}
        </h2>
        <span className={`tag ${stateTones[payment.state]}`}>
          {stateTexts[payment.state]} {yuanText(payment.total)}
        </span>
        <span className="spacer" />
        {trace && (
          <a className="button small" href={addressOf('timeline', [trace.id])}>
            <Icon name="timeline" />
            Trace
          </a>
        )}
      </div>
      <ol className="life scroller" tabIndex={0} aria-label="Life of the payment">
        {lifeOf(payment).map(({ title, detail, atMs, tone }, index) => (
          <li key={`${index}-${title}`} className={`life-step is-${tone}`}>
            <span className="life-mark">
              <Icon name={stepIcons[tone]} size={12} />
            </span>
            <span>
              <b>{title}</b>
              <small>{detail}</small>
            </span>
            <code className="muted">{atMs === null ? '' : fineTimeText(atMs)}</code>
          </li>
        ))}
      </ol>
      <div className="panel-head is-inner">
        <h2>As WeChat Pay keeps it</h2>
      </div>
      <JsonView value={payment} label="Payment as kept" />
      <PaymentActions payment={payment} />
    </section>
  );
}

const actions: readonly {
  readonly action: PaymentAction['action'];
  readonly name: string;
  readonly icon: IconName;
}[] = [
  { action: 'succeed', name: 'Succeed', icon: 'circle-check' },
  { action: 'fail', name: 'Fail', icon: 'circle-cross' },
  { action: 'notify-again', name: 'Notify again', icon: 'send' },
  { action: 'notify-late', name: 'Notify late', icon: 'hourglass' },
];

function PaymentActions({ payment }: { payment: PaymentView }) {
  const store = useStore();
  const perform = usePerform();
  const isPaid = payment.state === 'SUCCESS' || payment.state === 'REFUND';
  const canBePaid = payment.state === 'NOTPAY' || payment.state === 'PAYERROR';
  const isPossible = ({ action }: { readonly action: PaymentAction['action'] }) =>
    action === 'succeed' || action === 'fail' ? canBePaid : isPaid;
  const act = async (action: PaymentAction['action']) => {
    await postControl(`pay/payments/${encodeURIComponent(payment.outTradeNo)}`, { action });
    store.refresh(['pay', 'clock']);
  };
  return (
    <div className="panel-foot row">
      {actions.filter(isPossible).map(({ action, name, icon }) => (
        <button
          key={action}
          type="button"
          className="button"
          onClick={() => void perform(() => act(action), `${name}: done.`)}
        >
          <Icon name={icon} />
          {name}
        </button>
      ))}
      {!isPaid && !canBePaid && <span className="muted">A closed payment can no longer change.</span>}
    </div>
  );
}
