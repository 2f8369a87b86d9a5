import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketLineView, TicketView } from '../../../contract/staff';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { nextStatus } from '../../../domain/order/lifecycle';
import { localText } from '../../text/language';
import { staffRefundsText } from '../../text/staff-refunds';
import { Stepper } from '../../ui/stepper/stepper';
import { isStanding } from '../../features/colleague/live/line-progress';
import { SumInput } from '../../features/colleague/parts/sum-input/sum-input';
import type { RefundDraft } from './refund-draft';

interface RefundWhatProps {
  readonly draft: RefundDraft;
  readonly ticket: TicketView;
}

/** The part of the sheet in which it is chosen what goes back. */
export const RefundWhat = observer(function RefundWhat({ draft, ticket }: RefundWhatProps) {
  if (draft.kind === 'lines') {
    return (
      <View>
        {ticket.lines.filter(isStanding).map((line) => (
          <PortionsRow key={line.lineId} draft={draft} line={line} />
        ))}
      </View>
    );
  }
  if (draft.kind === 'amount') return <AmountField draft={draft} ticket={ticket} />;
  const isCancelled = nextStatus(ticket.mode, ticket.status, 'reject') !== null;
  return <View>{staffRefundsText(isCancelled ? 'wholeCancels' : 'wholeLine')}</View>;
});

const PortionsRow = observer(function PortionsRow(props: {
  readonly draft: RefundDraft;
  readonly line: TicketLineView;
}) {
  const { draft, line } = props;
  const { lineId, quantity } = line;
  const chosen = Math.min(draft.portionsOf(lineId), quantity);
  const dish = localText(line.name);
  const detail = localText(line.detail);
  return (
    <View className="refund-row" ariaRole="group" ariaLabel={dish}>
      <View className="grow">
        <View className={chosen > 0 ? 'refund-row__name refund-row__name--chosen' : 'refund-row__name'}>
          {dish}
        </View>
        <View className="t12 quiet clip">
          {[staffRefundsText('ofPortions', { count: quantity }), detail]
            .filter((words) => words !== '')
            .join(' · ')}
        </View>
      </View>
      <Stepper
        isLarge
        value={chosen}
        isAtLimit={chosen === quantity}
        moreLabel={staffRefundsText('oneMore', { dish })}
        lessLabel={staffRefundsText('oneLess', { dish })}
        onMore={() => {
          if (chosen < quantity) draft.setPortions(lineId, chosen + 1);
        }}
        onLess={() => draft.setPortions(lineId, chosen - 1)}
      />
    </View>
  );
});

const AmountField = observer(function AmountField({ draft, ticket }: RefundWhatProps) {
  const yuan = fenToYuanText(Math.max(0, ticket.payable - ticket.refunded));
  return (
    <View>
      <View className="refund-amount">
        <SumInput
          value={draft.amountText}
          hint={staffRefundsText('amountLabel')}
          onChange={(text) => draft.setAmount(text)}
        />
      </View>
      <View className="t12 quiet">{staffRefundsText('amountLine', { yuan })}</View>
    </View>
  );
});
