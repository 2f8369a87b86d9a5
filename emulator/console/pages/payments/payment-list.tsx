import type { PaymentView } from '../../../src/wechat-pay/pay-control';
import { usePersonName } from '../../controls/person-name';
import { timeText, yuanText } from '../../controls/time-text';
import { WindowedList } from '../../windowing/windowed-list';
import { notifiedText, stateTexts, stateTones } from './payment-life';

interface PaymentListProps {
  readonly payments: readonly PaymentView[];
  readonly current: string | null;
  readonly onChoose: (outTradeNo: string) => void;
}

export function PaymentList({ payments, current, onChoose }: PaymentListProps) {
  if (payments.length === 0) {
    return (
      <p className="empty">Nobody has paid yet: a payment begins when a function asks WeChat Pay for one.</p>
    );
  }
  return (
    <>
      <div className="table-head payment-columns" aria-hidden="true">
        <span>out_trade_no</span>
        <span>payer</span>
        <span className="number">amount</span>
        <span>state</span>
        <span>notified</span>
        <span>created</span>
      </div>
      <WindowedList
        label="Payments"
        items={payments}
        rowHeight={32}
        keyOf={({ outTradeNo }) => outTradeNo}
        activeKey={current}
        onChoose={({ outTradeNo }) => onChoose(outTradeNo)}
        draw={(payment) => <PaymentLine payment={payment} />}
      />
    </>
  );
}

function PaymentLine({ payment }: { payment: PaymentView }) {
  const nameOf = usePersonName();
  const { outTradeNo, payerOpenid, total, state, createdAtMs, nextNotificationAtMs } = payment;
  return (
    <div className="table-row payment-columns">
      <span className="mono">{outTradeNo}</span>
      <span>{nameOf(payerOpenid)}</span>
      <span className="number">{yuanText(total)}</span>
      <span>
        <span className={`tag ${stateTones[state]}`}>{stateTexts[state]}</span>
      </span>
      <span className={nextNotificationAtMs === null ? 'mono' : 'mono gold'}>
        {notifiedText(payment)}
        {nextNotificationAtMs !== null && ' due'}
      </span>
      <span className="mono">{timeText(createdAtMs)}</span>
    </div>
  );
}
