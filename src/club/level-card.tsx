import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToGroupedYuanText } from '../../domain/money/grouped-yuan-text';
import { visit } from '../features/session/visit';
import { openPage } from '../platform/navigation';
import { clubText } from '../text/club';
import { localText } from '../text/language';
import { Icon } from '../ui/icon/icon';
import { Pressable } from '../ui/pressable/pressable';
import { clubStore, type ClubAnswer } from './club-store';
import { keepWords, progressOf, riseWords } from './club-words';

interface LevelCardProps {
  readonly club: ClubAnswer;
  readonly onOpen: (() => void) | null;
}

/** The card: the level, how far the next one is, and the way to the code. */
export const LevelCard = observer(function LevelCard({ club, onOpen }: LevelCardProps) {
  const { level, nextLevel } = clubStore;
  const { store } = visit;
  const name = level === null ? '' : localText(level.name);
  const spent = fenToGroupedYuanText(club.spentInYear).replace(/\.00$/, '');
  return (
    <View className="club-card">
      <View className="row gap-12">
        <View className="grow">
          <View className="club-card__quiet t12">
            {store ? clubText('memberOf', { house: localText(store.brand) }) : ' '}
          </View>
          <View className="club-card__name" ariaRole="heading">
            {name}
          </View>
        </View>
        <Pressable
          className="club-card__code"
          label={clubText('showCode')}
          onPress={() => void openPage('/club/code/index')}
        >
          <Icon name="qr" />
          <View className="t12">{clubText('code')}</View>
        </Pressable>
      </View>
      <View className="club-card__bar">
        <View className="club-card__done" style={{ width: `${progressOf(club, level, nextLevel)}%` }} />
      </View>
      <View className="row between t12 num">
        <View>{clubText('spent', { yuan: spent })}</View>
        <View className="club-card__quiet">{nextLevel === null ? '' : localText(nextLevel.name)}</View>
      </View>
      {onOpen === null ? (
        <View className="club-card__foot t12 num">{keepWords(club)}</View>
      ) : (
        <Pressable className="club-card__foot row gap-8 t12 num" onPress={onOpen}>
          <View className="grow">{riseWords(club, nextLevel)}</View>
          <Icon name="right" size={16} />
        </Pressable>
      )}
    </View>
  );
});
