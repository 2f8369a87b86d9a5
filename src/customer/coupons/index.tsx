import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Coupon } from '../../../domain/membership/coupon';
import { couponState, type CouponPlace } from '../../features/member/coupon-rules';
import { CouponTicket } from '../../features/member/coupon-ticket';
import { memberStore, type MemberCardAnswer } from '../../features/member/member-store';
import { MemberNotOpened } from '../../features/member/not-opened';
import { OfflineNote } from '../../features/member/offline-note';
import { visit } from '../../features/session/visit';
import { goBack, openPage } from '../../platform/navigation';
import { memberText } from '../../text/member';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ListRow } from '../../ui/list-row/list-row';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { goAndUse } from './go-and-use';
import './index.scss';

type Kind = 'mine' | 'past';

const CouponsPage = observer(function CouponsPage() {
  const [kind, setKind] = useState<Kind>('mine');
  useDidShow(() => {
    visit.start();
    void memberStore.refresh();
  });
  const { mine, past } = sorted(memberStore.card);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={memberText('coupons')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="coupons__kinds">
        <Segmented
          label={memberText('couponKinds')}
          chosen={kind}
          onChoose={setKind}
          segments={[
            { key: 'mine', words: memberText('mine'), detail: memberText('count', { count: mine.length }) },
            { key: 'past', words: memberText('past'), detail: memberText('count', { count: past.length }) },
          ]}
        />
      </View>
      <View className="stack">
        <OfflineNote />
        <Card className="coupons__centre">
          <ListRow
            icon="gift"
            words={memberText('couponCentre')}
            onPress={() => void openPage('/rewards/coupons/index')}
          />
        </Card>
        <CouponsBody kind={kind} />
      </View>
    </Screen>
  );
});

const CouponsBody = observer(function CouponsBody({ kind }: { readonly kind: Kind }) {
  const { card, status } = memberStore;
  if (card === null) return status === 'failed' ? <MemberNotOpened /> : <Bones />;
  const place = couponPlace(card);
  const { mine, past } = sorted(card);
  if (kind === 'past') return <PastCoupons coupons={past} place={place} />;
  if (mine.length === 0) {
    return (
      <EmptyState mood="warm" title={memberText('couponsEmptyTitle')} line={memberText('couponsEmptyLine')} />
    );
  }
  const usable = mine.filter((coupon) => couponState(coupon, place) === 'usable');
  const others = mine.filter((coupon) => !usable.includes(coupon));
  return (
    <>
      <Group title={memberText('usableNow')} coupons={usable} place={place} />
      <Group title={memberText('notNow')} coupons={others} place={place} />
    </>
  );
});

function PastCoupons({
  coupons,
  place,
}: {
  readonly coupons: readonly Coupon[];
  readonly place: CouponPlace;
}) {
  if (coupons.length === 0) return <View className="coupons__none quiet">{memberText('pastEmpty')}</View>;
  return (
    <>
      {coupons.map((coupon) => (
        <CouponTicket key={coupon.id} coupon={coupon} place={place} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly coupons: readonly Coupon[];
  readonly place: CouponPlace;
}

function Group({ title, coupons, place }: GroupProps) {
  if (coupons.length === 0) return null;
  return (
    <>
      <View className="coupons__title strong" ariaRole="heading">
        {title}
      </View>
      {coupons.map((coupon) => (
        <CouponTicket
          key={coupon.id}
          coupon={coupon}
          place={place}
          onUse={() => void goAndUse(coupon, place)}
        />
      ))}
    </>
  );
}

/** A coupon held by an unpaid order is still the guest's; the rest of the others is past. */
function sorted(card: MemberCardAnswer | null) {
  if (card === null) return { mine: [], past: [] };
  const held = card.otherCoupons.filter((coupon) => coupon.status === 'locked');
  return {
    mine: [...card.coupons, ...held],
    past: card.otherCoupons.filter((coupon) => coupon.status !== 'locked'),
  };
}

function couponPlace(card: MemberCardAnswer): CouponPlace {
  return {
    menu: visit.menu,
    storeId: visit.store?.id ?? null,
    storeNamesById: new Map(Object.entries(card.storeNames)),
    nowMs: card.nowMs,
  };
}

function Bones() {
  return (
    <>
      <Bone width="100%" height={92} radius={14} />
      <Bone width="100%" height={92} radius={14} />
      <Bone width="100%" height={92} radius={14} />
    </>
  );
}

export default CouponsPage;
