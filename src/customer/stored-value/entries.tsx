import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { clockText } from '../../features/session/store-clock';
import { storedValueText } from '../../text/stored-value';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { balanceStore } from './balance-store';

type Entry = (typeof balanceStore.entries)[number];

/** Every movement of the balance, newest first. */
export const Entries = observer(function Entries() {
  const { entries, view } = balanceStore;
  const hasEarlier = view !== null && view.nextEntriesBeforeMs !== null;
  return (
    <Card label={storedValueText('ledger')}>
      <View className="t16 strong stored-value__title" ariaRole="heading">
        {storedValueText('ledger')}
      </View>
      {entries.length === 0 ? <View className="t12 quiet">{storedValueText('empty')}</View> : null}
      {entries.map((entry) => (
        <EntryRow key={entry.id} entry={entry} nowMs={view?.nowMs ?? entry.atMs} />
      ))}
      {hasEarlier ? (
        <Button
          look="line"
          size="s"
          busyWords={balanceStore.busy === 'loading-earlier' ? storedValueText('loadingEarlier') : null}
          onPress={() => void balanceStore.loadEarlier()}
        >
          {storedValueText('earlier')}
        </Button>
      ) : null}
    </Card>
  );
});

const EntryRow = observer(function EntryRow(props: { readonly entry: Entry; readonly nowMs: number }) {
  const { entry, nowMs } = props;
  const amount = entry.principal + entry.bonus;
  const date = `${dateWords(houseClock(), entry.atMs, nowMs)} ${clockText(houseClock(), entry.atMs)}`;
  const bonus = fenToYuanText(Math.abs(entry.bonus));
  const isTopUp = entry.kind === 'top-up';
  return (
    <View className="stored-value__entry">
      <View className="grow">
        <View className="strong">{storedValueText(entry.kind)}</View>
        <View className="t12 quiet num">{date}</View>
        {isTopUp ? (
          <View className="t12 quiet num clip">{storedValueText('number', { id: entry.subject })}</View>
        ) : null}
      </View>
      <View className="stored-value__change">
        <View className={amount > 0 ? 'strong num jade' : 'strong num'}>
          {`${amount < 0 ? '−' : '+'}¥${fenToYuanText(Math.abs(amount))}`}
        </View>
        {entry.bonus === 0 ? null : (
          <View className="t12 quiet num">{storedValueText('ofBonus', { yuan: bonus })}</View>
        )}
      </View>
    </View>
  );
});
