import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState, type ReactNode } from 'react';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { say } from '../../features/colleague/parts/say';
import type { Problem } from '../../platform/cloud';
import { bulletinText } from '../../text/bulletin';
import type { PostReading } from './post-reading';

interface WithdrawSheetProps {
  readonly reading: PostReading;
  readonly isOpen: boolean;
  readonly title: string;
  /** What stays for others to see. */
  readonly line: string;
  /** The usual ones; null where none has to be given. */
  readonly reasons: readonly string[] | null;
  readonly button: string;
  /** Hears the reason, or null where none has to be given. */
  readonly onWithdraw: (reason: string | null) => Promise<Problem | null>;
  readonly onClose: () => void;
  /** The words that are taken away. */
  readonly children?: ReactNode;
}

/** Before a post or a comment goes: what stays of it, and why it goes. */
export const WithdrawSheet = observer(function WithdrawSheet(props: WithdrawSheetProps) {
  const { reading, isOpen, reasons, onWithdraw, onClose } = props;
  const [reason, setReason] = useState('');
  const isMissing = reasons !== null && reason.trim() === '';
  const withdraw = async () => {
    await say(onWithdraw(reasons === null ? null : reason.trim()), bulletinText('withdrawDone'));
    onClose();
  };
  return (
    <DecisionSheet
      isOpen={isOpen}
      title={props.title}
      missing={isMissing ? bulletinText('withdrawFirst') : null}
      button={props.button}
      busyWords={reading.busy === 'withdraw' ? bulletinText('withdrawing') : null}
      onDecide={() => void withdraw()}
      onClose={onClose}
    >
      {props.children}
      <View className="quiet">{props.line}</View>
      {reasons === null ? null : (
        <ReasonPicker
          reason={reason}
          reasons={reasons}
          ownWords={bulletinText('withdrawOwn')}
          onChange={setReason}
        />
      )}
    </DecisionSheet>
  );
});
