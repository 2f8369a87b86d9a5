import { View } from '@tarojs/components';
import type { BillPartView, BillRoundView, StaffBillView } from '../../../contract/bills';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { clockText } from '../../features/session/store-clock';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { staffBillText } from '../../text/staff-bill';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { roundWords } from './round-words';

/** What the guests ordered, and what came in. */
export function BillFacts({ bill }: { readonly bill: StaffBillView }) {
  return (
    <>
      <View className="bill-title" ariaRole="heading">
        {staffBillText('rounds')}
      </View>
      <View className="bill-list">
        {bill.rounds.map((round, index) => (
          <Round key={round.orderId} bill={bill} round={round} number={index + 1} />
        ))}
      </View>
      {bill.parts.length === 0 ? null : (
        <>
          <View className="bill-title" ariaRole="heading">
            {staffBillText('parts')}
          </View>
          <View className="bill-list">
            {[...bill.parts].reverse().map((part) => (
              <Part key={part.number} bill={bill} part={part} />
            ))}
          </View>
        </>
      )}
    </>
  );
}

interface RoundProps {
  readonly bill: StaffBillView;
  readonly round: BillRoundView;
  readonly number: number;
}

function Round({ bill, round, number }: RoundProps) {
  const { orderId, lines, amount } = round;
  const title = roundWords(round, number);
  const dishes = lines.map(({ name, quantity }) => `${localText(name)} ×${quantity}`).join(' · ');
  return (
    <Pressable
      className="bill-row"
      label={`${title}, ¥${fenToYuanText(amount)}`}
      onPress={() => void openPage('/staff/ticket/index', { orderId })}
    >
      <View className="grow">
        <View className="row gap-8">
          <View className="t16 strong clip">{title}</View>
          <View className="quiet num">{clockText(bill, round.placedAtMs)}</View>
        </View>
        <View className="quiet">{dishes}</View>
      </View>
      <View className="bill-row__sum">
        <View className="t16 num">¥{fenToYuanText(amount)}</View>
        <RoundState round={round} />
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
}

function RoundState({ round: { amount, owed, paid, returned } }: { readonly round: BillRoundView }) {
  // Dishes that were given back, or an order that the house turned away: what had been paid for it is the guest's again.
  if (returned > 0 && owed === 0) {
    return (
      <View className="t12 quiet num">
        {staffBillText('roundReturned', { yuan: fenToYuanText(returned) })}
      </View>
    );
  }
  if (amount === 0) return <View className="t12 quiet">{staffBillText('nothing')}</View>;
  // What is neither owed nor paid was written off.
  if (owed === 0 && paid < amount) {
    return (
      <View className="t12 quiet num">
        {staffBillText('writtenOff', { yuan: fenToYuanText(amount - paid) })}
      </View>
    );
  }
  if (owed === 0) return <View className="t12 jade">{staffBillText('roundPaid')}</View>;
  if (paid === 0) return null;
  return <View className="t12 gold num">{staffBillText('roundOwed', { yuan: fenToYuanText(owed) })}</View>;
}

function Part({ bill, part }: { readonly bill: StaffBillView; readonly part: BillPartView }) {
  const { guest, tender, state, amount } = part;
  const how = staffBillText(tender);
  return (
    <View className="bill-row">
      <View className="grow">
        <View className="t16 clip">
          {guest === null ? how : `${staffBillText('guest', { number: guest })} · ${how}`}
        </View>
        <View className={`t12 num bill-row__state--${state}`}>{partWords(bill, part)}</View>
      </View>
      <View className={state === 'released' ? 'num bill-row__released' : 't16 num'}>
        ¥{fenToYuanText(amount)}
      </View>
    </View>
  );
}

function partWords(bill: StaffBillView, { state, atMs, payUntilMs, returned }: BillPartView): string {
  if (state === 'waiting') return staffBillText('waiting', { time: clockText(bill, payUntilMs ?? atMs) });
  if (state !== 'paid') return staffBillText(state);
  const words = staffBillText('paidAt', { time: clockText(bill, atMs) });
  if (returned === 0) return words;
  return `${words} · ${staffBillText('returned', { yuan: fenToYuanText(returned) })}`;
}
