import { useEffect, useState, type ReactNode } from 'react';
import { staffTablesText } from '../../../../text/staff-tables';
import { DecisionSheet } from '../decision-sheet/decision-sheet';
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
  const { isOpen, onSend } = props;
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (isOpen) setReason('');
  }, [isOpen]);
  return (
    <DecisionSheet
      isOpen={isOpen}
      title={props.title}
      missing={reason.trim() === '' ? staffTablesText('reasonFirst') : null}
      button={props.button}
      busyWords={props.busyWords}
      onDecide={() => onSend(reason.trim())}
      onClose={props.onClose}
    >
      {props.children}
      <ReasonPicker
        reason={reason}
        reasons={props.reasons}
        ownWords={staffTablesText('reasonOwn')}
        onChange={setReason}
      />
    </DecisionSheet>
  );
}
