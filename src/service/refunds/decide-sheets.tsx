import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { RefundRow } from '../../../contract/refunds';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { ReasonSheet } from '../../features/colleague/parts/reason-sheet/reason-sheet';
import { say } from '../../features/colleague/parts/say';
import { staffRefundsText } from '../../text/staff-refunds';
import type { RefundsDesk } from './refunds-desk';

interface SheetProps {
  readonly desk: RefundsDesk;
  /** Null while the sheet is shut. */
  readonly row: RefundRow | null;
  readonly onClose: () => void;
}

/** Says no to a refund, with a reason for the colleague who asked. */
export const DeclineSheet = observer(function DeclineSheet({ desk, row, onClose }: SheetProps) {
  return (
    <DecideSheet
      desk={desk}
      row={row}
      onClose={onClose}
      words={{
        title: staffRefundsText('declineTitle'),
        line: staffRefundsText('declineLine'),
        reasons: [
          staffRefundsText('declineServed'),
          staffRefundsText('declineAgreed'),
          staffRefundsText('declineSwap'),
        ],
        button: (yuan) => staffRefundsText('declineButton', { yuan }),
        done: () => staffRefundsText('declined'),
      }}
      send={(chosen, reason) => desk.decline(chosen, reason)}
    />
  );
});

/** The guest has the money in another way; how is written down. */
export const SettleSheet = observer(function SettleSheet({ desk, row, onClose }: SheetProps) {
  return (
    <DecideSheet
      desk={desk}
      row={row}
      onClose={onClose}
      words={{
        title: staffRefundsText('settleTitle'),
        line: staffRefundsText('settleLine'),
        reasons: [staffRefundsText('settleCash'), staffRefundsText('settleTransfer')],
        button: (yuan) => staffRefundsText('settleButton', { yuan }),
        done: (yuan) => staffRefundsText('settled', { yuan }),
      }}
      send={(chosen, reason) => desk.settleByHand(chosen, reason)}
    />
  );
});

interface DecideSheetProps extends SheetProps {
  readonly words: {
    readonly title: string;
    readonly line: string;
    readonly reasons: readonly string[];
    readonly button: (yuan: string) => string;
    readonly done: (yuan: string) => string;
  };
  readonly send: (row: RefundRow, reason: string) => ReturnType<RefundsDesk['decline']>;
}

const DecideSheet = observer(function DecideSheet(props: DecideSheetProps) {
  const { desk, row, words, onClose } = props;
  const yuan = fenToYuanText(row?.amount ?? 0);
  const send = async (reason: string) => {
    if (row === null) return;
    await say(props.send(row, reason), words.done(yuan));
    onClose();
  };
  return (
    <ReasonSheet
      isOpen={row !== null}
      title={words.title}
      reasons={words.reasons}
      button={words.button(yuan)}
      busyWords={desk.busyId === null ? null : staffRefundsText('deciding')}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    >
      <View className="quiet">{words.line}</View>
    </ReasonSheet>
  );
});
