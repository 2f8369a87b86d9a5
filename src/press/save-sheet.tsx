import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Problem } from '../platform/cloud';
import { pressText } from '../text/press';
import { shellText } from '../text/shell';
import { staffProblemText } from '../text/staff-problems';
import { Button } from '../ui/button/button';
import { Sheet } from '../ui/sheet/sheet';
import { showToast } from '../ui/toast/toasts';

interface SaveSheetProps {
  readonly isOpen?: boolean;
  readonly title: string;
  readonly saveWords: string;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form of a colleague from below, with one button that saves it. */
export function SaveSheet(props: SaveSheetProps) {
  const { isOpen = true, title, saveWords, isBusy, onSave, onClose, children } = props;
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <Button isWide busyWords={isBusy ? pressText('saving') : null} onPress={onSave}>
          {saveWords}
        </Button>
      }
    >
      <View className="staff-sheet">{children}</View>
    </Sheet>
  );
}

/** Says that a step is done, or why it is not; true when it is. */
export function say(problem: Problem | null, done: string): boolean {
  showToast(problem === null ? done : staffProblemText(problem));
  return problem === null;
}
