import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { GiftView } from '../../../contract/rewards';
import type { StoreView } from '../../../contract/views';
import type { Coupon } from '../../../domain/membership/coupon';
import { benefitWords, minimumWords } from '../../features/checkout/coupon-words';
import { linkQuery } from '../../features/session/sharing';
import { visit } from '../../features/session/visit';
import type { ShareCard } from '../../features/share-card/card-layout';
import { storeFace } from '../../features/share-card/store-face';
import { useShareCard } from '../../features/share-card/use-share-card';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ListRow } from '../../ui/list-row/list-row';
import { Segmented } from '../../ui/segmented/segmented';
import { RewardPage } from '../parts/reward-page';
import { Shelf } from '../parts/shelf';
import { NotThere } from '../parts/shelf-states';
import { useStore } from '../parts/use-store';
import { ClaimTicket } from './claim-ticket';
import { GiftSheet } from './gift-sheet';
import { giftPath } from './gift-path';
import { PresentForMe } from './present-for-me';
import { GiftRow, GiftableTicket } from './present-rows';
import './index.scss';

type Kind = 'claim' | 'friends';

/** What the house gives for nothing, and what a guest may give on. A link to a present opens here as well. */
const CouponCentrePage = observer(function CouponCentrePage() {
  const token = useRouter().params['gift'] ?? '';
  const [shelf] = useState(() => new Shelf('centre'));
  const [kind, setKind] = useState<Kind>('claim');
  const [giving, setGiving] = useState<Coupon | null>(null);
  const [sent, setSent] = useState<GiftView | null>(null);
  useStore(shelf);
  const card = visit.store === null || sent === null ? null : presentCard(sent.coupon, visit.store);
  useShareCard(card, () => messageOf(sent));
  const { answer, problem } = shelf;
  const showGift = (gift: GiftView) => {
    setSent(gift);
    setGiving(gift.coupon);
  };
  return (
    <RewardPage title={rewardsText('centre')}>
      {/^[0-9a-f]{32}$/.test(token) ? <PresentForMe token={token} /> : null}
      {answer === null ? (
        <NotThere problem={problem} onAgain={() => void shelf.refresh()} />
      ) : (
        <>
          <Segmented
            label={rewardsText('centre')}
            chosen={kind}
            onChoose={setKind}
            segments={[
              {
                ...{ key: 'claim', words: rewardsText('toClaim') },
                detail: String(answer.offers.filter(({ taken, perGuest }) => taken < perGuest).length),
              },
              {
                ...{ key: 'friends', words: rewardsText('forFriends') },
                detail: String(answer.giftable.length + answer.gifts.length),
              },
            ]}
          />
          {kind === 'claim' ? (
            <Claimable shelf={shelf} />
          ) : (
            <ForFriends shelf={shelf} onGive={setGiving} onShow={showGift} />
          )}
        </>
      )}
      <Card className="coupon-centre__mine">
        <ListRow
          icon="ticket"
          words={rewardsText('myCoupons')}
          onPress={() => void openPage('/customer/coupons/index')}
        />
      </Card>
      <GiftSheet
        shelf={shelf}
        coupon={giving}
        gift={sent}
        onWrapped={setSent}
        onClose={() => {
          setGiving(null);
          setSent(null);
        }}
      />
    </RewardPage>
  );
});

/** The message of the present that is being sent; without one, of the page. */
function messageOf(gift: GiftView | null) {
  if (gift === null) {
    return { title: rewardsText('centre'), path: `/rewards/coupons/index?${linkQuery('menu', '', 'card')}` };
  }
  const title = rewardsText('giftShare', { name: localText(gift.coupon.name) });
  return { title, path: giftPath(gift.token) };
}

/** What it is worth stands on a ticket, as the friend will have it. */
function presentCard(coupon: Coupon, store: StoreView): ShareCard {
  return {
    ...storeFace(store),
    title: localText(coupon.name),
    line: rewardsText('giftCardLine'),
    ticket: { large: benefitWords(coupon), small: minimumWords(coupon) },
  };
}

const Claimable = observer(function Claimable({ shelf }: { readonly shelf: Shelf }) {
  const offers = shelf.answer?.offers ?? [];
  if (offers.length === 0) {
    return (
      <EmptyState mood="warm" title={rewardsText('centreEmptyTitle')} line={rewardsText('centreEmptyLine')} />
    );
  }
  return (
    <>
      {offers.map((offer) => (
        <ClaimTicket key={offer.id} shelf={shelf} offer={offer} />
      ))}
    </>
  );
});

const ForFriends = observer(function ForFriends(props: {
  readonly shelf: Shelf;
  readonly onGive: (coupon: Coupon) => void;
  readonly onShow: (gift: GiftView) => void;
}) {
  const { giftable = [], gifts = [] } = props.shelf.answer ?? {};
  if (giftable.length + gifts.length === 0) {
    return (
      <EmptyState
        mood="warm"
        title={rewardsText('friendsEmptyTitle')}
        line={rewardsText('friendsEmptyLine')}
      />
    );
  }
  return (
    <>
      {gifts.map((gift) => (
        <GiftRow key={gift.token} shelf={props.shelf} gift={gift} onShow={() => props.onShow(gift)} />
      ))}
      {giftable.map((coupon) => (
        <GiftableTicket key={coupon.id} coupon={coupon} onGive={() => props.onGive(coupon)} />
      ))}
    </>
  );
});

export default CouponCentrePage;
