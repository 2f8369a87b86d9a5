import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Board } from '../../features/colleague/live/board';
import { say } from '../../features/colleague/parts/say';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { dueChoices } from '../../features/colleague/tasks/due-choices';
import { officeTasksText } from '../../text/office-tasks';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import { MomentPicker } from './moment-picker';
import type { OwnArticle } from './own-article';

interface PublishSheetProps {
  readonly board: Board;
  readonly own: OwnArticle;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Now, at one of the usual moments, or at any other; it stays open when the cloud refuses the moment. */
export const PublishSheet = observer(function PublishSheet(props: PublishSheetProps) {
  const { board, own, isOpen, onClose } = props;
  const publish = async (atMs: number | null) => {
    const done =
      atMs === null
        ? pressText('publishedToast')
        : pressText('scheduledToast', { time: timeWords(board, atMs) });
    if (await say(own.publish(atMs), done)) onClose();
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={pressText('publishWhen')}
      title={pressText('publishWhen')}
      closeLabel={shellText('close')}
    >
      <View className="staff-sheet">
        <Button
          isWide
          busyWords={own.isBusy ? pressText('publishing') : null}
          onPress={() => void publish(null)}
        >
          {pressText('publishNow')}
        </Button>
        <Chips>
          {dueChoices(board.clock, board.nowMs).map((choice) => (
            <Chip
              key={choice.key}
              role="button"
              words={officeTasksText(choice.key)}
              detail={timeWords(board, choice.atMs)}
              onPress={() => void publish(choice.atMs)}
            />
          ))}
        </Chips>
        <MomentPicker
          clock={board.clock}
          nowMs={board.nowMs}
          isBusy={own.isBusy}
          onChoose={(atMs) => void publish(atMs)}
        />
      </View>
    </Sheet>
  );
});
