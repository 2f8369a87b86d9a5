import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { openPage } from '../../platform/navigation';
import { memberText } from '../../text/member';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { countWords } from '../menu/dish-words';
import { clockText } from '../session/store-clock';
import { visit } from '../session/visit';
import { changeWords, entryWords, entryWorthWords } from './entry-words';
import { houseClock } from './house-clock';
import { dateWords } from './house-time';
import type { LedgerRow } from './ledger-rows';
import { memberStore } from './member-store';
import './ledger.scss';

/** Every movement of points, newest first, with the balance it led to. */
export const Ledger = observer(function Ledger({ nowMs }: { readonly nowMs: number }) {
  return (
    <View className="ledger">
      <View className="t16 strong ledger__title" ariaRole="heading">
        {memberText('ledger')}
      </View>
      {memberStore.rows.map((row) => (
        <LedgerEntry key={row.entry.id} row={row} nowMs={nowMs} />
      ))}
      <View className="ledger__end t12 quiet">
        {memberStore.hasEarlier ? (
          <Button
            look="line"
            size="s"
            busyWords={memberStore.isLoadingEarlier ? memberText('loadingEarlier') : null}
            onPress={() => void memberStore.loadEarlier()}
          >
            {memberText('earlier')}
          </Button>
        ) : (
          memberText('thatIsAll')
        )}
      </View>
    </View>
  );
});

const LedgerEntry = observer(function LedgerEntry({
  row,
  nowMs,
}: {
  readonly row: LedgerRow;
  readonly nowMs: number;
}) {
  const { entry, balance } = row;
  const { orderId } = entry;
  const words = entryWords(entry);
  const date = `${dateWords(houseClock(), entry.atMs, nowMs)} ${clockText(houseClock(), entry.atMs)}`;
  const change = changeWords(entry.points);
  const worth = entryWorthWords(entry, visit.store?.pricing.points ?? null);
  const spoken = memberText('entrySpoken', { words, date, change, points: countWords(balance) });
  const content = (
    <>
      <View className="grow">
        <View className="row gap-4">
          <View className="strong">{words}</View>
          {orderId === null ? null : <Icon name="right" size={12} className="ledger__on" />}
        </View>
        <View className="t12 quiet num">{worth === null ? date : `${date} · ${worth}`}</View>
      </View>
      <View className="ledger__figures">
        <View className={entry.points > 0 ? 'strong num jade' : 'strong num'}>{change}</View>
        <View className="t12 quiet num">{memberText('balance', { points: countWords(balance) })}</View>
      </View>
    </>
  );
  if (orderId === null) return <View className="ledger__row">{content}</View>;
  return (
    <Pressable
      className="ledger__row"
      label={memberText('seeOrder', { words: spoken })}
      onPress={() => void openPage('/pages/order/index', { id: orderId })}
    >
      {content}
    </Pressable>
  );
});
