import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { PostView } from '../../../contract/bulletin';
import { bulletinText } from '../../text/bulletin';
import { staffProblemText } from '../../text/staff-problems';
import { Card } from '../../ui/card/card';
import { showToast } from '../../ui/toast/toasts';
import { remindedWords } from '../list/post-card';
import { ReadersRow } from '../list/readers-row';
import type { PostReading } from './post-reading';

interface ReadershipProps {
  readonly reading: PostReading;
  readonly post: PostView;
  readonly asks: boolean;
}

/** For those who lead: who has read it, everybody who is missing by name, and how a quiz went. */
export const Readership = observer(function Readership({ reading, post, asks }: ReadershipProps) {
  const { readers, results, questionCount } = post;
  if (readers === null) return null;
  const remind = async () => {
    const answer = await reading.remind();
    showToast('missing' in answer ? remindedWords(answer.missing) : staffProblemText(answer));
  };
  return (
    <Card className="readership">
      <ReadersRow
        readers={readers}
        isBusy={reading.busy === 'remind'}
        onRemind={asks ? () => void remind() : null}
      />
      {readers.missing.length <= 3 ? null : (
        <View className="readership__missing">
          {readers.missing.map((name, at) => (
            <View key={`${name} ${at}`} className="readership__name">
              {name}
            </View>
          ))}
        </View>
      )}
      {results === null || results.length === 0 ? null : (
        <>
          <View className="rule" />
          <View className="strong">{bulletinText('quizResults')}</View>
          {results.map(({ name, right }, at) => (
            <View key={`${name} ${at}`} className="readership__result">
              <View className="grow clip">{name}</View>
              <View className="num">{bulletinText('quizResult', { right, count: questionCount })}</View>
            </View>
          ))}
        </>
      )}
    </Card>
  );
});
