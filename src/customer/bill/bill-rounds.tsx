import { View } from '@tarojs/components';
import type { BillRoundView, BillView } from '../../../contract/bills';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { clockText } from '../../features/session/store-clock';
import { openPage } from '../../platform/navigation';
import { billText } from '../../text/bill';
import { localText } from '../../text/language';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { payerWords, roundStateWords } from './bill-words';

/** What was ordered, round by round, by whom, and what of each is paid. The newest stands first: it is still on its way. */
export function BillRounds({ bill }: { readonly bill: BillView }) {
  return (
    <>
      {bill.rounds
        .map((round, index) => <Round key={round.orderId} bill={bill} round={round} number={index + 1} />)
        .reverse()}
    </>
  );
}

interface RoundProps {
  readonly bill: BillView;
  readonly round: BillRoundView;
  readonly number: number;
}

function Round({ bill, round, number }: RoundProps) {
  const { lines, amount, isMine } = round;
  const title = isMine ? billText('mine') : billText('theirs', { guest: payerWords(round) });
  const state = roundStateWords(round);
  return (
    <Card className="bill-round" label={title}>
      <View className="bill-round__head">
        <View className={isMine ? 'bill-round__who bill-round__who--me' : 'bill-round__who'}>
          {isMine ? <Icon name="person" size={16} /> : round.guest}
        </View>
        <View className="grow">
          <View className="t16 strong clip">{title}</View>
          <View className="t12 quiet num">
            {billText('round', { number, time: clockText(bill, round.placedAtMs) })}
            {state === null ? '' : ` · ${state}`}
          </View>
        </View>
        <View className="bill-round__sum">
          <View className="t16 num">¥{fenToYuanText(amount)}</View>
          <Paid round={round} />
        </View>
      </View>
      {lines.map((line) => (
        <View key={line.lineId} className="bill-round__line">
          <View className="grow clip">
            {localText(line.name)}
            <View className="bill-round__detail">{localText(line.detail)}</View>
          </View>
          <View className="bill-round__quantity num">×{line.quantity}</View>
          <View className="bill-round__price num">¥{fenToYuanText(line.payable)}</View>
        </View>
      ))}
      {isMine ? (
        <Pressable
          className="bill-round__on"
          onPress={() => void openPage('/pages/order/index', { id: round.orderId })}
        >
          {billText('openOrder')}
          <Icon name="right" size={16} />
        </Pressable>
      ) : null}
    </Card>
  );
}

function Paid({ round: { amount, owed, paid } }: { readonly round: BillRoundView }) {
  if (amount === 0) return null;
  if (owed === 0 && paid < amount) return <View className="t12 quiet">{billText('roundWaived')}</View>;
  if (owed === 0) return <View className="t12 jade">{billText('roundPaid')}</View>;
  if (paid === 0) return null;
  return <View className="t12 gold num">{billText('roundOwed', { yuan: fenToYuanText(owed) })}</View>;
}
