import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { PostReaders } from '../../../contract/bulletin';
import { bulletinText } from '../../text/bulletin';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { missingWords } from './post-words';
import './readers-row.scss';

interface ReadersRowProps {
  readonly readers: PostReaders;
  /** Null where nobody is asked to read it any more. */
  readonly onRemind: (() => void) | null;
  readonly isBusy: boolean;
}

const signsShown = 2;

/** Who has read it, who is missing, and the button that puts it on their boards. */
export const ReadersRow = observer(function ReadersRow({ readers, onRemind, isBusy }: ReadersRowProps) {
  const { colleagues, read, missing } = readers;
  if (missing.length === 0) {
    return (
      <View className="readers-row readers-row--all">
        <Icon name="check" size={20} />
        {bulletinText('everybodyRead', { count: colleagues })}
      </View>
    );
  }
  return (
    <View className="readers-row">
      <View className="readers-row__signs">
        {missing.slice(0, signsShown).map((name, at) => (
          <View key={`${name} ${at}`} className="readers-row__sign">
            {[...name].slice(0, 1).join('')}
          </View>
        ))}
      </View>
      <View className="grow">
        <View className="strong">{bulletinText('readers', { colleagues, read })}</View>
        <View className="t12 quiet clip">{missingWords(readers)}</View>
      </View>
      {onRemind === null ? null : (
        <Button
          look="quiet"
          size="m"
          className="staff-button readers-row__remind"
          isContained
          busyWords={isBusy ? bulletinText('reminding') : null}
          onPress={onRemind}
        >
          {bulletinText('remind')}
        </Button>
      )}
    </View>
  );
});
