import { View } from '@tarojs/components';
import type { BillView } from '../../../contract/bills';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { clockText } from '../../features/session/store-clock';
import { billText } from '../../text/bill';
import { Card } from '../../ui/card/card';
import { Price } from '../../ui/price/price';

/** What is still to be paid, in the largest figure of the page, and how far the table has come. */
export function BillHero({ bill }: { readonly bill: BillView }) {
  const { status, owed } = bill;
  const isOpen = status === 'open';
  return (
    <Card className="bill-hero">
      <View ariaRole="status">
        <View className="quiet">{isOpen && owed > 0 ? billText('owed') : endLine(bill)}</View>
        {isOpen && owed > 0 ? (
          <View className="bill-hero__sum">
            <Price fen={owed} size="l" isExact />
          </View>
        ) : (
          <View className="bill-hero__title display t28" ariaRole="heading">
            {endTitle(bill)}
          </View>
        )}
      </View>
      {status === 'merged' ? null : <Progress bill={bill} />}
    </Card>
  );
}

function Progress({ bill }: { readonly bill: BillView }) {
  const { total, paid, reserved } = bill;
  const share = (fen: number) => (total === 0 ? 0 : Math.min(100, (fen / total) * 100));
  const sums = { total: fenToYuanText(total), paid: fenToYuanText(paid) };
  return (
    <>
      <View
        className="bill-hero__bar"
        ariaRole="img"
        ariaLabel={billText('progress', { percent: Math.floor(share(paid)) })}
      >
        <View className="bill-hero__paid" style={{ width: `${share(paid)}%` }} />
        <View className="bill-hero__reserved" style={{ width: `${share(reserved)}%` }} />
      </View>
      <View className="quiet num">
        {reserved > 0
          ? billText('sumsReserved', { ...sums, reserved: fenToYuanText(reserved) })
          : billText('sums', sums)}
      </View>
    </>
  );
}

function endTitle({ status }: BillView): string {
  if (status === 'written-off') return billText('writtenOff');
  return billText(status === 'merged' ? 'merged' : 'settled');
}

function endLine(bill: BillView): string {
  if (bill.status === 'written-off') return billText('writtenOffLine');
  if (bill.status === 'merged') return billText('mergedLine');
  const { closedAtMs } = bill;
  return closedAtMs === null ? '' : billText('settledLine', { time: clockText(bill, closedAtMs) });
}
