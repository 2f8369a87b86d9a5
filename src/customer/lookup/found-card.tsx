import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { GuestAnswers } from '../../../contract/guest';
import type { LookedUp } from '../../../contract/sharing';
import { clockText, monthAndDay } from '../../features/session/store-clock';
import { localText } from '../../text/language';
import { lookupText } from '../../text/lookup';
import { Card } from '../../ui/card/card';
import { Tag } from '../../ui/tag/tag';

type Answer = GuestAnswers['lookUp'];

const ended: ReadonlySet<string> = new Set(['completed', 'cancelled', 'finished', 'expired', 'no-show']);

/** How far it is; nothing that says whose it is beyond the first letter of a name. */
export const FoundCard = observer(function FoundCard({ answer }: { readonly answer: Answer }) {
  const { found, storeName } = answer;
  const whose = found.kind === 'order' ? 'of' : 'ofReservation';
  return (
    <Card className="lookup-found">
      <View className="row between gap-8">
        <View className="quiet clip">{localText(storeName)}</View>
        <Tag tone={ended.has(found.status) ? 'plain' : 'jade'}>{numberWords(found)}</Tag>
      </View>
      <View className="t20 strong">{stateWords(found)}</View>
      {factsOf(answer).map((fact) => (
        <View key={fact} className="num">
          {fact}
        </View>
      ))}
      {found.name === '' ? null : (
        <View className="t12 quiet">{lookupText(whose, { name: found.name })}</View>
      )}
    </Card>
  );
});

function numberWords(found: LookedUp): string {
  return found.kind === 'order'
    ? lookupText('number', { number: found.pickupNumber })
    : lookupText('reservationOf', { number: found.number });
}

const orderWords = {
  'awaiting-payment': 'awaiting',
  placed: 'placed',
  accepted: 'accepted',
  cooking: 'cooking',
  ready: 'ready',
  'on-the-way': 'onTheWay',
  'handed-over': 'handedOver',
  completed: 'completed',
  cancelled: 'cancelled',
} as const;

const reservationWords = {
  waiting: 'waiting',
  offered: 'offered',
  held: 'held',
  confirmed: 'confirmed',
  seated: 'seated',
  finished: 'finished',
  cancelled: 'reservationCancelled',
  expired: 'expired',
  'no-show': 'noShow',
} as const;

const modeWords = { 'dine-in': 'dineIn', pickup: 'pickup', delivery: 'delivery' } as const;

function stateWords(found: LookedUp): string {
  return found.kind === 'order'
    ? lookupText(orderWords[found.status])
    : lookupText(reservationWords[found.status]);
}

/** Times on the store's clock, wherever whoever asks may be. */
function factsOf({ found, ...clock }: Answer): string[] {
  const isUnderWay = !ended.has(found.status);
  if (found.kind === 'order') {
    const { mode, placedAtMs, promisedAtMs } = found;
    const placed = `${lookupText(modeWords[mode])} · ${lookupText('placedAt', { time: clockText(clock, placedAtMs) })}`;
    return isUnderWay && promisedAtMs !== null
      ? [placed, lookupText('promised', { time: clockText(clock, promisedAtMs) })]
      : [placed];
  }
  const { startMs, partySize, keepUntilMs, status } = found;
  const { month, day } = monthAndDay(clock, startMs);
  const facts = [
    `${month}/${day} ${clockText(clock, startMs)} · ${lookupText('party', { count: partySize })}`,
  ];
  if (status === 'confirmed') facts.push(lookupText('keptUntil', { time: clockText(clock, keepUntilMs) }));
  return facts;
}
