import { useState } from 'react';
import { Segments } from '../../controls/segments';
import { yuanText } from '../../controls/time-text';
import { addressOf, goTo } from '../../shell/route';
import { useConsole } from '../../state/use-console';
import { ClockPanel } from './clock-panel';
import { PaymentList } from './payment-list';
import { PaymentPanel } from './payment-panel';
import { RefundList } from './refund-list';
import { SwitchPanel } from './switch-panel';

type Show = 'payments' | 'refunds';

/** List, one payment's life, switches; the clock stands beside them. */
export function PaymentsPage({ outTradeNo }: { outTradeNo: string | null }) {
  const pay = useConsole((state) => state.pay);
  const [show, setShow] = useState<Show>('payments');
  const payments = pay?.payments ?? [];
  const refunds = payments.flatMap((payment) => payment.refunds.map((refund) => ({ payment, refund })));
  // A payment that the address names and the page does not know yet is waited for, not replaced by another.
  const current =
    (outTradeNo === null ? payments[0] : payments.find((payment) => payment.outTradeNo === outTradeNo)) ??
    null;
  const choose = (number: string) => goTo(addressOf('payments', [number]));
  const shows = [
    { value: 'payments', name: `Payments ${payments.length}` },
    { value: 'refunds', name: `Refunds ${refunds.length}` },
  ] as const;
  const count = (...states: string[]) => payments.filter(({ state }) => states.includes(state)).length;
  return (
    <>
      <section className="panel" aria-label="Payments">
        <div className="panel-head">
          <h2>Payments</h2>
          <Segments<Show> label="Show" segments={shows} value={show} onChoose={setShow} />
        </div>
        {show === 'payments' ? (
          <PaymentList payments={payments} current={current?.outTradeNo ?? null} onChoose={choose} />
        ) : (
          <RefundList refunds={refunds} onChoose={choose} />
        )}
        <div className="totals">
          <p>
            <b>{count('SUCCESS', 'REFUND')}</b> paid
          </p>
          <p>
            <b>{count('NOTPAY')}</b> unpaid
          </p>
          <p>
            <b>{count('CLOSED')}</b> closed
          </p>
          <p>
            <b>{count('PAYERROR')}</b> failed
          </p>
          <p>
            <b>{refunds.length}</b> refunds
          </p>
          <p>
            <b>{yuanText(pay?.balance ?? 0)}</b> to refund from
          </p>
        </div>
      </section>
      <PaymentPanel payment={current} />
      <div className="switches-and-clock">
        {pay && <SwitchPanel switches={pay.switches} />}
        <ClockPanel />
      </div>
    </>
  );
}
