import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { GuestRewardView, TakingView } from '../../../contract/rewards';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { countWords } from '../../features/menu/dish-words';
import { visit } from '../../features/session/visit';
import { openPage } from '../../platform/navigation';
import { rewardsText } from '../../text/rewards';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { ListRow } from '../../ui/list-row/list-row';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import { RewardPage } from '../parts/reward-page';
import { Shelf } from '../parts/shelf';
import { NotThere } from '../parts/shelf-states';
import { useStore } from '../parts/use-store';
import { ExchangeSheet } from './exchange-sheet';
import { OfferRow } from './offer-row';
import { TakingRow } from './taking-row';
import { VoucherSheet } from './voucher-sheet';
import './index.scss';

type Kind = 'offers' | 'mine';

/** Points become dishes and coupons. */
const ShopPage = observer(function ShopPage() {
  const [shelf] = useState(() => new Shelf('shop'));
  const [kind, setKind] = useState<Kind>('offers');
  const [wanted, setWanted] = useState<GuestRewardView | null>(null);
  const [shown, setShown] = useState<TakingView | null>(null);
  useStore(shelf);
  const { answer, problem } = shelf;
  return (
    <RewardPage title={rewardsText('shop')}>
      {answer === null ? (
        <NotThere problem={problem} onAgain={() => void shelf.refresh()} />
      ) : (
        <>
          <Balance points={answer.points} nowMs={answer.nowMs} />
          <Segmented
            label={rewardsText('shelves')}
            chosen={kind}
            onChoose={setKind}
            segments={[
              segment('offers', rewardsText('toExchange'), answer.offers.length),
              segment('mine', rewardsText('mine'), answer.takings.length),
            ]}
          />
          {kind === 'offers' ? (
            <Offers offers={answer.offers} shelf={shelf} onChoose={setWanted} />
          ) : (
            <Takings takings={answer.takings} onShow={setShown} />
          )}
        </>
      )}
      <Card className="shop__ways">
        <ListRow
          icon="heart"
          words={rewardsText('favourites')}
          onPress={() => void openPage('/rewards/favourites/index')}
        />
      </Card>
      <ExchangeSheet
        shelf={shelf}
        offer={wanted}
        onDone={(taking) => {
          setWanted(null);
          setKind('mine');
          setShown(taking);
        }}
        onClose={() => setWanted(null)}
      />
      <VoucherSheet shelf={shelf} taking={shown} onClose={() => setShown(null)} />
    </RewardPage>
  );
});

function segment(key: Kind, words: string, count: number) {
  return { key, words, detail: rewardsText('count', { count }) };
}

const Balance = observer(function Balance(props: { readonly points: number; readonly nowMs: number }) {
  const ending = visit.member?.pointsEndingSoon ?? 0;
  const endsAtMs = visit.member?.pointsEndAtMs ?? null;
  return (
    <Pressable
      className="shop__balance"
      label={`${rewardsText('points')} ${countWords(props.points)}`}
      onPress={() => void openPage('/customer/points/index')}
    >
      <View className="grow">
        <View className="gold">{rewardsText('points')}</View>
        <View className="shop__figure num">{countWords(props.points)}</View>
        {ending === 0 || endsAtMs === null ? null : (
          <View className="t12 gold num">
            {rewardsText('pointsEnding', {
              points: countWords(ending),
              date: dateWords(houseClock(), endsAtMs - 1, props.nowMs),
            })}
          </View>
        )}
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
});

const Offers = observer(function Offers(props: {
  readonly offers: readonly GuestRewardView[];
  readonly shelf: Shelf;
  readonly onChoose: (offer: GuestRewardView) => void;
}) {
  const { offers, shelf, onChoose } = props;
  if (offers.length === 0) {
    return (
      <EmptyState mood="warm" title={rewardsText('shopEmptyTitle')} line={rewardsText('shopEmptyLine')} />
    );
  }
  return (
    <>
      {offers.map((offer) => (
        <OfferRow key={offer.id} shelf={shelf} offer={offer} onChoose={() => onChoose(offer)} />
      ))}
    </>
  );
});

const Takings = observer(function Takings(props: {
  readonly takings: readonly TakingView[];
  readonly onShow: (taking: TakingView) => void;
}) {
  if (props.takings.length === 0) {
    return (
      <EmptyState mood="warm" title={rewardsText('mineEmptyTitle')} line={rewardsText('mineEmptyLine')} />
    );
  }
  return (
    <View className="shop__list">
      {props.takings.map((taking) => (
        <TakingRow key={taking.takingId} taking={taking} onShow={() => props.onShow(taking)} />
      ))}
    </View>
  );
});

export default ShopPage;
