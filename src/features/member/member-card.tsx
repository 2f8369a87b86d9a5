import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { pointsToFen } from '../../../domain/membership/points-worth';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { memberText } from '../../text/member';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { countWords } from '../menu/dish-words';
import mark from '../menu/mark.svg';
import { visit } from '../session/visit';
import { houseClock } from './house-clock';
import { dateWords } from './house-time';
import type { MemberCardAnswer } from './member-store';
import './member-card.scss';

interface MemberCardProps {
  readonly card: MemberCardAnswer;
}

/** The member's card: what the points are worth, and what to know of them now. */
export const MemberCard = observer(function MemberCard({ card }: MemberCardProps) {
  const { store } = visit;
  const worth = worthWords(card.points);
  const foot = footWords(card);
  return (
    <View className="member-card">
      <View className="member-card__top">
        <Pressable
          className="grow"
          label={memberText('seePoints', { points: countWords(card.points), detail: worth })}
          onPress={() => void openPage('/customer/points/index')}
        >
          <View className="member-card__house t12">
            {store ? memberText('memberOf', { house: localText(store.brand) }) : ' '}
          </View>
          <View className="member-card__points num">{countWords(card.points)}</View>
          <View className="member-card__worth num">
            {memberText('points')} · {worth}
          </View>
        </Pressable>
        <Pressable
          className="member-card__arch"
          label={memberText('code')}
          onPress={() => void openPage('/club/code/index')}
        >
          <Image className="member-card__mark" src={mark} mode="aspectFit" />
          <View className="t12">{memberText('code')}</View>
        </Pressable>
      </View>
      <Pressable className="member-card__foot t12" onPress={() => void openPage('/club/home/index')}>
        <View className="strong">{localText(card.levelName)}</View>
        <View className="grow num">{foot}</View>
        <Icon name="right" size={16} />
      </Pressable>
    </View>
  );
});

function worthWords(points: number): string {
  const rules = visit.store?.pricing.points;
  if (points === 0 || !rules) return memberText('noPoints');
  return memberText('worth', { yuan: fenToYuanText(pointsToFen(rules, points)) });
}

function footWords({ pointsEndingSoon, pointsEndAtMs, nowMs }: MemberCardAnswer): string {
  if (pointsEndingSoon > 0 && pointsEndAtMs !== null) {
    return memberText('endingSoon', {
      points: countWords(pointsEndingSoon),
      date: dateWords(houseClock(), pointsEndAtMs - 1, nowMs),
    });
  }
  const rules = visit.store?.pricing.points;
  return rules ? memberText('earnRule', { points: rules.earnedPerYuan }) : ' ';
}
