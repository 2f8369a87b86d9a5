import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { DailyReportView } from '../../../contract/daily-reports';
import type { Fen } from '../../../domain/money/fen';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import type { Board } from '../../features/colleague/live/board';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { localText } from '../../text/language';
import { officeReportsText } from '../../text/office-reports';
import { Card } from '../../ui/card/card';

interface SalesCardProps {
  readonly board: Board;
  readonly report: DailyReportView;
}

/** What the till knows of the day by itself. */
export const SalesCard = observer(function SalesCard({ board, report }: SalesCardProps) {
  const { sales, state } = report;
  const { takings } = sales;
  const time = timeWords(board, sales.asOfMs);
  const soldOut = sales.soldOut.map(localText).join(officeReportsText('separator'));
  return (
    <Card className="report-card">
      <View className="report-head quiet">
        <View>{officeReportsText('sales')}</View>
        <View className="num">
          {state === 'signed' ? officeReportsText('frozen') : officeReportsText('asOf', { time })}
        </View>
      </View>
      <Fact
        words={officeReportsText('orders')}
        value={officeReportsText('ordersValue', { count: sales.orders, portions: sales.portions })}
      />
      {sales.cancelled === 0 ? null : (
        <Fact
          words={officeReportsText('cancelled')}
          value={officeReportsText('cancelledValue', { count: sales.cancelled })}
        />
      )}
      <View className="report-rule" />
      <Fact words={officeReportsText('wechat')} value={yuan(takings.wechat)} />
      <Fact words={officeReportsText('storedValue')} value={yuan(takings.storedValue)} />
      <Fact words={officeReportsText('cash')} value={yuan(takings.cash)} />
      {takings.refunds === 0 ? null : (
        <Fact
          tone="chili"
          words={officeReportsText('refunded', { count: takings.refunds })}
          value={yuan(-takings.refunded)}
        />
      )}
      <Fact tone="strong" words={officeReportsText('net')} value={yuan(takings.net)} />
      {sales.cashDifference === 0 ? null : (
        <Fact tone="gold" words={officeReportsText('cashDifference')} value={yuan(sales.cashDifference)} />
      )}
      {sales.topDishes.length === 0 ? null : <View className="report-rule" />}
      {sales.topDishes.map(({ name, portions }, at) => (
        <Fact
          key={`${at} ${name.zh}`}
          words={`${at + 1}  ${localText(name)}`}
          value={officeReportsText('dish', { count: portions })}
        />
      ))}
      <View className="report-rule" />
      <Fact
        words={officeReportsText('soldOut')}
        value={soldOut === '' ? officeReportsText('soldOutNone') : soldOut}
      />
      {sales.isComplete ? null : <View className="t12 quiet">{officeReportsText('incomplete')}</View>}
    </Card>
  );
});

function Fact(props: { readonly words: string; readonly value: string; readonly tone?: string }) {
  return (
    <View className={`report-fact ${props.tone ?? ''}`.trim()}>
      <View className="report-fact__words">{props.words}</View>
      <View className="report-fact__value num">{props.value}</View>
    </View>
  );
}

function yuan(amount: Fen): string {
  return `${amount < 0 ? '−' : ''}¥${fenToGroupedYuanText(Math.abs(amount))}`;
}
