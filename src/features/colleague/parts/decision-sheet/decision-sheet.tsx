import type { ReactNode } from 'react';
import { showToast } from '../../../../ui/toast/toasts';
import { FormSheet } from '../../../sheets/form-sheet';
import '../staff-screen/staff-sheet.scss';

interface DecisionSheetProps {
  readonly isOpen: boolean;
  readonly isTall?: boolean;
  readonly title: string;
  /** What has to be given first; the button says it until then. */
  readonly missing: string | null;
  readonly button: string;
  readonly busyWords: string | null;
  readonly onDecide: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to be decided by a colleague: what it means and what it needs, then the one button. */
export function DecisionSheet(props: DecisionSheetProps) {
  const { missing } = props;
  return (
    <FormSheet
      isOpen={props.isOpen}
      isTall={props.isTall ?? false}
      title={props.title}
      button={missing ?? props.button}
      buttonClass="staff-button staff-button--big"
      isOff={missing !== null}
      busyWords={props.busyWords}
      bodyClass="staff-sheet"
      onSend={() => (missing === null ? props.onDecide() : showToast(missing))}
      onClose={props.onClose}
    >
      {props.children}
    </FormSheet>
  );
}
