import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { pointsToFen } from '../../../domain/membership/points-worth';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { memberText } from '../../text/member';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { countWords } from '../menu/dish-words';
import { visit } from '../session/visit';
import type { MemberCardAnswer } from './member-store';
import { pointsSpread } from './points-spread';
import './points-balance.scss';

interface PointsBalanceProps {
  readonly card: MemberCardAnswer;
  readonly onUse: () => void;
}

/** How many points there are, what they are worth, and which of them end first. */
export const PointsBalance = observer(function PointsBalance({ card, onUse }: PointsBalanceProps) {
  const rules = visit.store?.pricing.points;
  const shares = pointsSpread(card.pointsLots, card.nowMs);
  return (
    <Card>
      <View className="row points-balance__top">
        <View className="grow">
          <View className="quiet">{memberText('now')}</View>
          <View className="points-balance__figure num">{countWords(card.points)}</View>
          <View className="t12 quiet num">
            {rules ? memberText('worth', { yuan: fenToYuanText(pointsToFen(rules, card.points)) }) : ' '}
          </View>
        </View>
        {card.points > 0 ? (
          <Button size="m" onPress={onUse}>
            {memberText('orderWithPoints')}
          </Button>
        ) : null}
      </View>
      {shares.length === 0 ? null : (
        <View ariaRole="group" ariaLabel={memberText('spread')}>
          <View className="points-balance__bar">
            {shares.map(({ key, points }) => (
              <View
                key={key}
                className={`points-balance__part points-balance__part--${key}`}
                style={{ flexGrow: points }}
              />
            ))}
          </View>
          {shares.map(({ key, points }) => (
            <View key={key} className="points-balance__share">
              <View className={`points-balance__dot points-balance__part--${key}`} />
              <View className="grow quiet">{memberText(key)}</View>
              <View className="strong num">{countWords(points)}</View>
            </View>
          ))}
        </View>
      )}
    </Card>
  );
});
