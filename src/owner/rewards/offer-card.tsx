import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { dateText } from '../../features/session/store-clock';
import { localText } from '../../text/language';
import { ownerRewardsText } from '../../text/owner-rewards';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Tag } from '../../ui/tag/tag';
import { Figure } from './figure';
import type { OfficeOffer } from './offer-draft';

interface OfferCardProps {
  readonly offer: OfficeOffer;
  readonly clock: { readonly utcOffsetMinutes: number };
  readonly onEdit: () => void;
  readonly onStop: () => void;
}

/** One offer: what it is, how it stands, and what came of it. */
export const OfferCard = observer(function OfferCard({ offer, clock, onEdit, onStop }: OfferCardProps) {
  const { figures, price, quantity, left, perGuest, state } = offer;
  const name = localText(offer.name);
  const isOver = state === 'ended' || state === 'stopped';
  const facts = ownerRewardsText('facts', {
    price: price === 0 ? ownerRewardsText('free') : ownerRewardsText('price', { points: price }),
    left:
      quantity === null
        ? ownerRewardsText('noLimit')
        : ownerRewardsText('left', { count: left ?? 0, quantity }),
    perGuest,
  });
  const date = dateText(clock, offer.untilMs - 1).slice(0, 10);
  return (
    <Card label={name}>
      <View className="row gap-8">
        <View className="t16 strong grow">{name}</View>
        <Tag tone={state === 'running' ? 'jade' : 'plain'}>{ownerRewardsText(state)}</Tag>
      </View>
      <View className="t12 quiet num">{`${facts} · ${ownerRewardsText('until', { date })}`}</View>
      <View className="owner-rewards__figures">
        <Figure words={ownerRewardsText('taken')} value={String(figures.taken)} />
        <Figure words={ownerRewardsText('redeemed')} value={String(figures.redeemed)} />
        {price > 0 ? (
          <Figure words={ownerRewardsText('points')} value={String(figures.points)} />
        ) : (
          <Figure words={ownerRewardsText('revenue')} value={`¥${fenToGroupedYuanText(figures.revenue)}`} />
        )}
      </View>
      {isOver ? null : (
        <View className="row gap-8">
          <Button
            look="quiet"
            size="m"
            icon="edit"
            label={`${ownerRewardsText('edit')} ${name}`}
            onPress={onEdit}
          >
            {ownerRewardsText('edit')}
          </Button>
          <Button look="line" size="m" label={`${ownerRewardsText('stop')} ${name}`} onPress={onStop}>
            {ownerRewardsText('stop')}
          </Button>
        </View>
      )}
    </Card>
  );
});
