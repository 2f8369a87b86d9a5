import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ChannelRow } from '../../../contract/sharing';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { ownerChannelsText } from '../../text/owner-channels';
import { linkWords, ordersPerHundred } from './channel-words';

/** One link: opened, new guests, orders and revenue, with the share of each in a bar. */
export const LinkRow = observer(function LinkRow({ row }: { readonly row: ChannelRow }) {
  const { opened, newGuests, orders, revenue, way } = row;
  const rate = ordersPerHundred(row);
  const each = orders === 0 ? null : fenToShortYuanText(Math.round(Math.max(0, revenue) / orders));
  return (
    <View className="channels__row" ariaRole="group" ariaLabel={linkWords(row)}>
      <View className="row between gap-8">
        <View className="row gap-8 clip">
          <View className="t16 strong clip">{linkWords(row)}</View>
          {way === null ? null : <View className="t12 quiet">{ownerChannelsText(way)}</View>}
        </View>
        {rate === null ? null : (
          <View className={rate >= 50 ? 'channels__rate channels__rate--good num' : 'channels__rate num'}>
            {ownerChannelsText('rate', { rate })}
          </View>
        )}
      </View>
      <View className="channels__figures">
        <Figure what={ownerChannelsText('opened')} value={String(opened)} part={null} />
        <Figure
          what={ownerChannelsText('newGuests')}
          value={String(newGuests)}
          part={partOf(newGuests, opened)}
        />
        <Figure what={ownerChannelsText('orders')} value={String(orders)} part={partOf(orders, opened)} />
        <Figure
          what={ownerChannelsText('revenue')}
          value={`¥${fenToShortYuanText(Math.max(0, revenue))}`}
          part={null}
          detail={each === null ? null : ownerChannelsText('average', { yuan: each })}
        />
      </View>
    </View>
  );
});

function partOf(count: number, opened: number): number {
  return opened === 0 ? 0 : Math.min(1, count / opened);
}

interface FigureProps {
  readonly what: string;
  readonly value: string;
  /** From 0 to 1, drawn as a bar; null for none. */
  readonly part: number | null;
  readonly detail?: string | null;
}

function Figure({ what, value, part, detail = null }: FigureProps) {
  return (
    <View className="channels__figure">
      <View className="t12 quiet">{what}</View>
      <View className="strong num">{value}</View>
      {part === null ? null : (
        <View className="channels__bar">
          <View className="channels__part" style={{ width: `${Math.round(part * 100)}%` }} />
        </View>
      )}
      {detail === null ? null : <View className="t12 quiet num">{detail}</View>}
    </View>
  );
}
