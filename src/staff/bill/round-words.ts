import type { BillRoundView } from '../../../contract/bills';
import { staffBillText } from '../../text/staff-bill';

/** "第 2 轮 · 1 号客人". */
export function roundWords({ guest }: Pick<BillRoundView, 'guest'>, number: number): string {
  return `${staffBillText('round', { number })} · ${staffBillText('guest', { number: guest })}`;
}
