import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StaffAnswers } from '../../../contract/staff';
import { ownerNewDishText } from '../../text/owner-new-dish';
import { Card } from '../../ui/card/card';

interface ReachProps {
  readonly preview: StaffAnswers['previewNewDish'];
  /** Whom it reaches now. */
  readonly reached: number;
}

/** Whom it really reaches, and why nobody else gets it. */
export const Reach = observer(function Reach({ preview, reached }: ReachProps) {
  const { licensed, isMore, hadNewsLately, quietUntilMs, asked, declined, withdrawn } = preview;
  const share = licensed === 0 ? 0 : Math.round((reached / licensed) * 100);
  return (
    <Card>
      <View className="row gap-8">
        <View className="t16 strong grow" ariaRole="heading">
          {ownerNewDishText('reach')}
        </View>
        <View className="t28 strong num">{isMore ? `${reached}+` : reached}</View>
        <View className="quiet">{ownerNewDishText('people')}</View>
      </View>
      <View className="new-dish__bar">
        <View className="new-dish__bar-part" style={{ width: `${share}%` }} />
      </View>
      <View className="quiet num">
        {ownerNewDishText('licensed', { count: licensed })}
        {hadNewsLately === 0 ? '' : ` · ${ownerNewDishText('hadNews', { count: hadNewsLately })}`}
      </View>
      <View className="t12 quiet new-dish__why num">
        {ownerNewDishText('why', { asked, declined, withdrawn })}
      </View>
      {quietUntilMs === null ? null : <View className="t12 gold">{ownerNewDishText('quiet')}</View>}
    </Card>
  );
});
