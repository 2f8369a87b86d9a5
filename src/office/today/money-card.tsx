import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Fen } from '../../../domain/money/fen';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { staffProblemText } from '../../text/staff-problems';
import { staffMoneyText } from '../../text/staff-money';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { spans, type DayMoney, type MoneyRow } from './day-money';
import './money-card.scss';

/** The money of the day by account, folded away until somebody wants to know where each fen went. */
export const MoneyCard = observer(function MoneyCard({ money }: { readonly money: DayMoney }) {
  const { isOpen } = money;
  return (
    <Card className="money-card">
      <Pressable
        className="money-card__head"
        label={staffMoneyText(isOpen ? 'shut' : 'open')}
        onPress={() => money.toggle()}
      >
        <View className="grow">
          <View className="today__title">{staffMoneyText('title')}</View>
          <View className="t12 quiet">{staffMoneyText('line')}</View>
        </View>
        <Icon name={isOpen ? 'up' : 'down'} size={20} />
      </Pressable>
      {isOpen ? (
        <>
          <Segmented
            label={staffMoneyText('span')}
            chosen={String(money.days)}
            segments={spans.map((days) => ({ key: String(days), words: staffMoneyText(`days${days}`) }))}
            onChoose={(key) => void money.look(spans.find((days) => String(days) === key) ?? 1)}
          />
          <Books money={money} />
        </>
      ) : null}
    </Card>
  );
});

const Books = observer(function Books({ money }: { readonly money: DayMoney }) {
  if (money.money === null) {
    return money.problem === null ? (
      <Bone width="100%" height={240} radius={14} />
    ) : (
      <Note tone="chili">{staffProblemText(money.problem)}</Note>
    );
  }
  const { postings, isComplete } = money.money;
  if (postings === 0) return <View className="quiet">{staffMoneyText('empty')}</View>;
  const apart = Math.abs(money.soldSum - money.wentSum);
  return (
    <>
      <Side words={staffMoneyText('sold')} sum={money.soldSum} rows={money.sold} />
      <Side words={staffMoneyText('went')} sum={money.wentSum} rows={money.went} />
      <Note tone={apart === 0 ? 'jade' : 'chili'} icon={apart === 0 ? 'check' : 'alert'}>
        {`${
          apart === 0
            ? staffMoneyText('balanced')
            : staffMoneyText('unbalanced', { yuan: fenToGroupedYuanText(apart) })
        } · ${staffMoneyText('postings', { count: postings })}`}
      </Note>
      {isComplete ? null : <Note>{staffMoneyText('incomplete')}</Note>}
    </>
  );
});

function Side(props: { readonly words: string; readonly sum: Fen; readonly rows: readonly MoneyRow[] }) {
  return (
    <View className="money-side">
      <View className="money-side__sum">
        <View className="grow">{props.words}</View>
        <View className="num">{signed(props.sum)}</View>
      </View>
      {props.rows.map(({ account, amount }) => (
        <View key={account} className="money-side__row">
          <View className="grow">{staffMoneyText(account)}</View>
          <View className="num">{signed(amount)}</View>
        </View>
      ))}
    </View>
  );
}

function signed(amount: Fen): string {
  return `${amount < 0 ? '−' : ''}¥${fenToGroupedYuanText(Math.abs(amount))}`;
}
