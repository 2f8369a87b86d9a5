import type { PaymentView } from '../../../src/wechat-pay/pay-control';
import { timeText, yuanText } from '../../controls/time-text';
import { WindowedList } from '../../windowing/windowed-list';

interface RefundEntry {
  readonly payment: PaymentView;
  readonly refund: PaymentView['refunds'][number];
}

const tones = { SUCCESS: 'good', PROCESSING: 'warn', CLOSED: '', ABNORMAL: 'bad' } as const;

export function RefundList(props: {
  refunds: readonly RefundEntry[];
  onChoose: (outTradeNo: string) => void;
}) {
  if (props.refunds.length === 0) {
    return <p className="empty">No refund yet: a function asks WeChat Pay for one.</p>;
  }
  return (
    <WindowedList
      label="Refunds"
      items={props.refunds}
      rowHeight={32}
      keyOf={({ refund }) => refund.outRefundNo}
      onChoose={({ payment }) => props.onChoose(payment.outTradeNo)}
      draw={({ payment, refund }) => (
        <div className="table-row refund-columns">
          <span className="mono">{refund.outRefundNo}</span>
          <span className="number">
            {yuanText(refund.amount)} of {yuanText(payment.total)}
          </span>
          <span>
            <span className={`tag ${tones[refund.status]}`}>{refund.status}</span>
          </span>
          <span className="mono">{timeText(refund.createdAtMs)}</span>
        </div>
      )}
    />
  );
}
