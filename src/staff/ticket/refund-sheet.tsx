import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { TicketView } from '../../../contract/staff';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { refundReasons } from '../../../domain/reason/fixed-reasons';
import { refundLimitByRole } from '../../../domain/refund/refund-limit';
import { FormSheet } from '../../features/sheets/form-sheet';
import { staffProblemText } from '../../text/staff-problems';
import { staffRefundsText } from '../../text/staff-refunds';
import { Segmented } from '../../ui/segmented/segmented';
import { showToast } from '../../ui/toast/toasts';
import type { Board } from '../../features/colleague/live/board';
import { placeWords } from '../../features/colleague/live/ticket-words';
import { GuestReasonPicker } from '../../features/colleague/parts/reason-picker/guest-reason-picker';
import { staffSession } from '../../features/colleague/session/staff-session';
import { RefundDraft, type RefundKind } from './refund-draft';
import { RefundMeaning } from './refund-meaning';
import { RefundWhat } from './refund-what';
import { refundButton } from './refund-button';
import './refund-sheet.scss';

interface RefundSheetProps {
  readonly board: Board;
  readonly ticket: TicketView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const kinds: readonly RefundKind[] = ['lines', 'amount', 'whole'];

/** Gives back portions, a sum or everything. What it means stands above the one button, which carries the sum. */
export const RefundSheet = observer(function RefundSheet(props: RefundSheetProps) {
  const { board, ticket, isOpen, onClose } = props;
  const [draft, setDraft] = useState(() => new RefundDraft(board, ticket.orderId));
  const standing = ticket.lines.map(({ quantity }) => quantity).join();
  useEffect(() => void draft.look(), [draft, standing, ticket.refunded]);
  const send = async () => {
    const { missing } = refundButton(draft);
    if (draft.problem?.kind === 'unreachable') {
      await draft.look();
      return;
    }
    if (missing !== null) {
      showToast(missing);
      return;
    }
    const end = await draft.send();
    if (end.kind === 'problem' && !draft.isUnclear) showToast(staffProblemText(end.problem));
    if (end.kind !== 'done') return;
    showToast(doneWords(end.outcome, end.amount));
    setDraft(new RefundDraft(board, ticket.orderId));
    onClose();
  };
  const { words, isOff } = refundButton(draft);
  const title = staffRefundsText('sheetTitle', { place: placeWords(ticket) });
  return (
    <FormSheet
      isOpen={isOpen}
      isTall
      title={title}
      button={words}
      buttonClass="staff-button staff-button--big"
      isOff={isOff}
      busyWords={draft.isBusy ? staffRefundsText('sending') : null}
      bodyClass="staff-sheet"
      onSend={() => void send()}
      onClose={onClose}
    >
      <Segmented
        label={staffRefundsText('kinds')}
        chosen={draft.kind}
        segments={kinds.map((key) => ({ key, words: staffRefundsText(key) }))}
        onChoose={(kind) => draft.choose(kind)}
      />
      <RefundWhat draft={draft} ticket={ticket} />
      <View className="refund-sheet__why">{staffRefundsText('why')}</View>
      <GuestReasonPicker
        given={draft.reason}
        choices={refundReasons}
        ownWords={staffRefundsText('reasonOwn')}
        onChange={(reason) => draft.setReason(reason)}
      />
      <RefundMeaning draft={draft} />
      <View className="quiet t12">{limitWords()}</View>
    </FormSheet>
  );
});

/** What this colleague may give back alone. */
function limitWords(): string {
  const role = staffSession.membership?.role;
  const limit = role === undefined ? null : refundLimitByRole[role];
  if (limit === undefined || limit === null) return '';
  return limit === 0
    ? staffRefundsText('limitAlways')
    : staffRefundsText('limit', { yuan: fenToShortYuanText(limit) });
}

function doneWords(outcome: 'on-its-way' | 'awaiting-approval', amount: number): string {
  const yuan = fenToYuanText(amount);
  if (outcome === 'awaiting-approval') return staffRefundsText('asked', { yuan });
  return amount === 0 ? staffRefundsText('donePoints') : staffRefundsText('done', { yuan });
}
