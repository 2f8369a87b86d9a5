import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { shellText } from '../../../../text/shell';
import { Button } from '../../../../ui/button/button';
import { Sheet } from '../../../../ui/sheet/sheet';
import { showToast } from '../../../../ui/toast/toasts';

interface DecisionSheetProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What has to be given first; the button says it until then. */
  readonly missing: string | null;
  readonly button: string;
  readonly busyWords: string | null;
  readonly onDecide: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to be decided: what it means and what it needs, then the one button. */
export function DecisionSheet(props: DecisionSheetProps) {
  const { isOpen, title, missing } = props;
  return (
    <Sheet
      isOpen={isOpen}
      onClose={props.onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          className="staff-button staff-button--big"
          isOff={missing !== null}
          busyWords={props.busyWords}
          onPress={() => (missing === null ? props.onDecide() : showToast(missing))}
        >
          {missing ?? props.button}
        </Button>
      }
    >
      <View className="staff-sheet">{props.children}</View>
    </Sheet>
  );
}
