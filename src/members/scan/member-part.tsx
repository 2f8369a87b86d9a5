import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { MemberAtCounter } from '../../../contract/membership';
import type { Coupon } from '../../../domain/membership/coupon';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { countWords } from '../../features/menu/dish-words';
import { monthAndDay } from '../../features/session/store-clock';
import { localText } from '../../text/language';
import { membersText } from '../../text/members';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { Tag } from '../../ui/tag/tag';
import { showToast } from '../../ui/toast/toasts';
import type { MemberScanning } from './member-scanning';

interface MemberPartProps {
  readonly scanning: MemberScanning;
  readonly member: MemberAtCounter;
}

/** Who it is, what they have here, what to mind; each further thing that can be done for them is a card below. */
export const MemberPart = observer(function MemberPart({ scanning, member }: MemberPartProps) {
  return (
    <>
      <Face member={member} />
      {member.isBirthday ? <Note icon="gift">{membersText('birthday')}</Note> : null}
      <ToMind member={member} />
      <Coupons scanning={scanning} member={member} />
      {member.hasCard ? <GuestPart scanning={scanning} /> : null}
    </>
  );
});

function Face({ member }: { readonly member: MemberAtCounter }) {
  const { name, levelName, points, pointsEndingSoon, pointsEndAtMs, visits } = member;
  const ending =
    pointsEndingSoon === 0 || pointsEndAtMs === null
      ? null
      : membersText('ending', {
          points: countWords(pointsEndingSoon),
          ...monthAndDay(member, pointsEndAtMs - 1),
        });
  return (
    <View className="scan__face">
      <View className="row gap-8">
        <Icon name="check" />
        <View className="t20 strong clip" ariaRole="heading">
          {name ?? membersText('noName')}
        </View>
        <View className="scan__level">{localText(levelName)}</View>
      </View>
      <View className="num">
        {[
          membersText('points', { points: countWords(points) }),
          membersText('visits', { count: visits }),
        ].join(' · ')}
      </View>
      {ending === null ? null : <View className="t12 num">{ending}</View>}
    </View>
  );
}

function ToMind({ member: { tags, notes } }: { readonly member: MemberAtCounter }) {
  if (tags.length === 0 && notes.length === 0) return null;
  return (
    <Card label={membersText('toMind')}>
      <View className="scan__tags">
        {tags.map((tag) => (
          <Tag key={tag.id} tone={tag.kind === 'allergy' ? 'chili' : 'plain'}>
            {localText(tag.name)}
          </Tag>
        ))}
      </View>
      {notes.map(({ words, byName, atMs }) => (
        <View key={atMs} className="scan__note">
          {words} <View className="t12 quiet">{byName}</View>
        </View>
      ))}
    </Card>
  );
}

const Coupons = observer(function Coupons({ scanning, member }: MemberPartProps) {
  const { coupons } = member;
  return (
    <Card label={membersText('coupons')}>
      <View className="t16 strong">{membersText('coupons')}</View>
      {coupons.length === 0 ? <View className="quiet scan__note">{membersText('noCoupons')}</View> : null}
      {coupons.map((coupon) => (
        <View key={coupon.id} className="row gap-12 scan__coupon">
          <View className="grow">
            <View className="clip">{localText(coupon.name)}</View>
            <View className="t12 quiet num">{couponWords(coupon, member)}</View>
          </View>
          {coupon.dishName === undefined ? null : <HandOut scanning={scanning} coupon={coupon} />}
        </View>
      ))}
    </Card>
  );
});

const HandOut = observer(function HandOut(props: {
  readonly scanning: MemberScanning;
  readonly coupon: Coupon;
}) {
  const { scanning, coupon } = props;
  const isDone = scanning.handedOut.includes(coupon.id);
  const handOut = async () => {
    if (isDone) return;
    const problem = await scanning.handOut(coupon.id);
    showToast(problem === null ? membersText('handedOut') : staffProblemText(problem));
  };
  return (
    <Button
      size="s"
      isOff={isDone || scanning.isBusy}
      label={membersText('handOutOf', { coupon: localText(coupon.name) })}
      onPress={() => void handOut()}
    >
      {membersText(isDone ? 'handedOut' : 'handOut')}
    </Button>
  );
});

/** What it is good for, and until when. */
function couponWords({ benefit, minimumSpend, validUntilMs }: Coupon, member: MemberAtCounter): string {
  const worth =
    benefit.kind === 'amount-off'
      ? membersText('amountOff', { yuan: fenToShortYuanText(benefit.amount) })
      : membersText('percentOff', { percent: benefit.percent });
  const least = minimumSpend === 0 ? [] : [membersText('least', { yuan: fenToShortYuanText(minimumSpend) })];
  return [worth, ...least, membersText('until', monthAndDay(member, validUntilMs - 1))].join(' · ');
}

/** What the store knows of the guest, for those who answer guests. */
const GuestPart = observer(function GuestPart({ scanning }: { readonly scanning: MemberScanning }) {
  const { card } = scanning;
  const open = async () => {
    const problem = await scanning.openCard();
    if (problem !== null) showToast(staffProblemText(problem));
  };
  if (card === null) {
    return (
      <Button look="line" icon="person" isOff={scanning.isBusy} onPress={() => void open()}>
        {membersText('openCard')}
      </Button>
    );
  }
  const usual = card.usualDishes.map(({ name, portions }) => `${localText(name)} ×${portions}`);
  return (
    <Card label={membersText('guest')}>
      <View className="t16 strong">{membersText('guest')}</View>
      <View className="scan__note num">
        {membersText('spent', { yuan: fenToShortYuanText(card.spentIn90Days) })}
      </View>
      {usual.length === 0 ? null : (
        <View className="scan__note">
          {membersText('usual', { dishes: usual.join(membersText('comma')) })}
        </View>
      )}
      {card.reservations.map(({ reservationId, partySize, startMs, tableNames }) => (
        <View key={reservationId} className="scan__note num">
          {membersText('reserved', {
            ...monthAndDay({ utcOffsetMinutes: scanning.utcOffsetMinutes }, startMs),
            ...{ count: partySize, tables: tableNames.join(' ') },
          })}
        </View>
      ))}
    </Card>
  );
});
