import { View } from '@tarojs/components';
import type { LinkCounts } from '../../../domain/channel/channel-figures';
import { ownerChannelsText } from '../../text/owner-channels';
import { ordersPerHundred, wholeYuan } from './channel-words';

interface FiguresRowProps {
  readonly name: string;
  /** By which way it goes around, or where it leads; null for what has none. */
  readonly detail: string | null;
  readonly counts: LinkCounts;
}

/** What came of one link or code: opened, new guests, orders and revenue, with the share of each in a bar. */
export function FiguresRow({ name, detail, counts }: FiguresRowProps) {
  const { opened, newGuests, orders, revenue } = counts;
  const rate = ordersPerHundred(counts);
  const each = orders === 0 ? null : wholeYuan(Math.max(0, revenue) / orders);
  return (
    <>
      <View className="row between gap-8">
        <View className="row gap-8 clip">
          <View className="t16 strong clip">{name}</View>
          {detail === null ? null : <View className="t12 quiet channels__detail">{detail}</View>}
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
          value={`¥${wholeYuan(Math.max(0, revenue))}`}
          part={null}
          detail={each === null ? null : ownerChannelsText('average', { yuan: each })}
        />
      </View>
    </>
  );
}

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
