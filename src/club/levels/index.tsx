import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { MemberLevel } from '../../../domain/membership/member-rules';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { clubText } from '../../text/club';
import { localText } from '../../text/language';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Tag } from '../../ui/tag/tag';
import { ClubPage } from '../club-page';
import { clubStore, type ClubAnswer } from '../club-store';
import { benefitWords, riseWords } from '../club-words';
import { LevelCard } from '../level-card';
import './index.scss';

/** All levels with what they bring, how far the guest is, and by what rule a level goes. */
const LevelsPage = observer(function LevelsPage() {
  return (
    <ClubPage title={clubText('levels')}>
      {(club) => (
        <>
          <LevelCard club={club} onOpen={null} />
          <View className="levels__next num">{riseWords(club, clubStore.nextLevel)}</View>
          {club.levels.map((level) => (
            <LevelPart key={level.id} level={level} club={club} />
          ))}
          <View className="t12 quiet levels__rule">
            {clubText('levelRule', { days: club.keepDays, notice: club.noticeDays })}
          </View>
        </>
      )}
    </ClubPage>
  );
});

function LevelPart({ level, club }: { readonly level: MemberLevel; readonly club: ClubAnswer }) {
  const isMine = level.id === club.levelId;
  const name = localText(level.name);
  return (
    <Card className={isMine ? 'levels__mine' : ''} label={name}>
      <View className="row gap-8">
        <View className="t16 strong">{name}</View>
        {isMine ? <Tag tone="gold">{clubText('mine')}</Tag> : null}
        <View className="end t12 quiet num">
          {level.threshold === 0
            ? clubText('fromStart')
            : clubText('from', { yuan: fenToShortYuanText(level.threshold) })}
        </View>
      </View>
      {benefitWords(level).map((words) => (
        <View key={words} className="row gap-8 levels__benefit num">
          <Icon name="check" size={16} className="gold" />
          <View className="grow">{words}</View>
        </View>
      ))}
    </Card>
  );
}

export default LevelsPage;
