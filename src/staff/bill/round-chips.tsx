import type { StaffBillView } from '../../../contract/bills';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { staffBillText } from '../../text/staff-bill';
import { Chip, Chips } from '../../ui/chip/chip';
import { roundWords } from './round-words';

/** Rounds to choose from; those of which nothing is owed say so and cannot be chosen for a payment. */
export function RoundChips(props: {
  readonly bill: StaffBillView;
  readonly chosen: readonly string[];
  /** Also rounds that are paid, for moving them. */
  readonly takesPaid?: boolean;
  readonly onToggle: (orderId: string) => void;
}) {
  const { bill, chosen, takesPaid = false, onToggle } = props;
  return (
    <Chips>
      {bill.rounds.map((round, index) => {
        const { orderId, owed, amount } = round;
        const isPaid = owed === 0;
        return (
          <Chip
            key={orderId}
            role="checkbox"
            isTall
            words={roundWords(round, index + 1)}
            detail={
              isPaid && !takesPaid
                ? staffBillText('roundPaid')
                : `¥${fenToShortYuanText(takesPaid ? amount : owed)}`
            }
            isOff={isPaid && !takesPaid}
            isChosen={chosen.includes(orderId)}
            onPress={() => onToggle(orderId)}
          />
        );
      })}
    </Chips>
  );
}
