import { fenToYuanText } from '../../../domain/money/yuan-text';
import { isReasonGiven } from '../../../domain/reason/fixed-reasons';
import { shellText } from '../../text/shell';
import { staffRefundsText } from '../../text/staff-refunds';
import type { RefundDraft } from './refund-draft';

export interface RefundButton {
  readonly words: string;
  readonly isOff: boolean;
  /** What has to be done first, said when it is tapped all the same. */
  readonly missing: string | null;
}

type Standing = Pick<RefundDraft, 'wish' | 'preview' | 'problem' | 'reason'>;

/** The one button carries the whole sum, for money has no undo; grey, its words are the reason why. */
export function refundButton({ wish, preview, problem, reason }: Standing): RefundButton {
  if (problem?.kind === 'unreachable') return off(shellText('again'));
  if (wish === null || problem !== null) return off(staffRefundsText('chooseFirst'));
  if (preview === null) return off(staffRefundsText('counting'));
  if (!isReasonGiven(reason)) return off(staffRefundsText('reasonFirst'));
  const yuan = fenToYuanText(preview.amount);
  return { words: sumWords(preview, yuan), isOff: false, missing: null };
}

function sumWords(preview: NonNullable<Standing['preview']>, yuan: string): string {
  if (preview.needsApproval) return staffRefundsText('buttonAsk', { yuan });
  return preview.amount === 0 && preview.points > 0
    ? staffRefundsText('buttonPoints', { count: preview.points })
    : staffRefundsText('buttonRefund', { yuan });
}

function off(words: string): RefundButton {
  return { words, isOff: true, missing: words };
}
