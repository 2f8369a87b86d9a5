import { View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import { shellText } from '../../../../text/shell';
import { staffTablesText } from '../../../../text/staff-tables';
import { Button } from '../../../../ui/button/button';
import { Sheet } from '../../../../ui/sheet/sheet';
import { showToast } from '../../../../ui/toast/toasts';
import { ReasonPicker } from '../reason-picker/reason-picker';

interface ReasonSheetProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, above the reasons. */
  readonly children: ReactNode;
  readonly reasons: readonly string[];
  readonly button: string;
  readonly busyWords: string | null;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** Something that needs a reason: what it means, why, and then the one button. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { isOpen, title, onSend } = props;
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (isOpen) setReason('');
  }, [isOpen]);
  const isOff = reason.trim() === '';
  const missing = staffTablesText('reasonFirst');
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
          isOff={isOff}
          busyWords={props.busyWords}
          onPress={() => (isOff ? showToast(missing) : onSend(reason.trim()))}
        >
          {isOff ? missing : props.button}
        </Button>
      }
    >
      <View className="staff-sheet">
        {props.children}
        <ReasonPicker
          reason={reason}
          reasons={props.reasons}
          ownWords={staffTablesText('reasonOwn')}
          onChange={setReason}
        />
      </View>
    </Sheet>
  );
}
