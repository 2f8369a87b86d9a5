import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Ticket } from '../../features/member/ticket';
import { localText } from '../../text/language';
import { ownerRewardsText } from '../../text/owner-rewards';
import { Card } from '../../ui/card/card';
import type { OfferDraft } from './offer-draft';
import type { RewardsOffice } from './rewards-office';

interface PreviewProps {
  readonly office: RewardsOffice;
  readonly draft: OfferDraft;
}

/** The offer as guests will read it, while it is typed. */
export const Preview = observer(function Preview({ office, draft }: PreviewProps) {
  const { goods } = draft;
  const { answer } = office;
  if (goods === null || answer === null) return null;
  const name = draft.name.trim() || ownerRewardsText('name');
  const facts = [
    ownerRewardsText('readsDays', { days: goods.goodForDays }),
    ownerRewardsText('readsEach', { count: draft.perGuest.trim() || '1' }),
    ...(draft.quantity.trim() === ''
      ? []
      : [ownerRewardsText('readsLeft', { count: draft.quantity.trim() })]),
  ].join(' · ');
  return (
    <View ariaRole="group" ariaLabel={ownerRewardsText('reads')}>
      <View className="t12 quiet owner-rewards__group">{ownerRewardsText('reads')}</View>
      {goods.kind === 'coupon' ? (
        <Ticket
          isOff={false}
          line={facts}
          terms={{
            ...goods,
            name: { zh: name, en: draft.nameEnglish.trim() || name },
            storeIds: draft.storeIds,
          }}
          place={{
            menu: null,
            storeId: office.storeId,
            storeNamesById: new Map(answer.stores.map((store) => [store.storeId, store.name])),
            nowMs: answer.nowMs,
          }}
        >
          {null}
        </Ticket>
      ) : (
        <Card>
          <View className="strong">
            {ownerRewardsText('readsDish', { points: draft.price, dish: dishName(office, goods.dishId) })}
          </View>
          <View className="t12 quiet num">
            {`${facts} · ${ownerRewardsText('whenExpired')}：${ownerRewardsText(goods.whenExpired)}`}
          </View>
        </Card>
      )}
    </View>
  );
});

function dishName({ answer }: RewardsOffice, dishId: string): string {
  const dish = answer?.dishes.find((each) => each.dishId === dishId);
  return dish ? localText(dish.name) : '';
}
