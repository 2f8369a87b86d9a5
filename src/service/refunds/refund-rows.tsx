import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { RefundRow } from '../../../contract/refunds';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { staffProblemText } from '../../text/staff-problems';
import { staffRefundsText } from '../../text/staff-refunds';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import type { Board } from '../../features/colleague/live/board';
import { staffSession } from '../../features/colleague/session/staff-session';
import { AskedRefund } from './asked-refund';
import { orderWords, statusWords, timeWords } from '../../features/colleague/refunds/refund-words';
import type { RefundsDesk } from './refunds-desk';

interface RowProps {
  readonly board: Board;
  readonly row: RefundRow;
}

interface DeskProps extends RowProps {
  readonly desk: RefundsDesk;
}

/** Somebody asked for it; a leader says yes with the sum on the button, or no with a reason. */
export const RefundToApprove = observer(function RefundToApprove(
  props: DeskProps & { readonly onDecline: (row: RefundRow) => void },
) {
  const { board, desk, row, onDecline } = props;
  const now = row.asked?.now.ok === true ? row.asked.now.data : null;
  const amount = now?.amount ?? row.amount;
  const yuan = fenToYuanText(amount);
  const approve = async () => {
    if (now === null) return;
    const problem = await desk.approve(row, amount, staffRefundsText('approveReason'));
    showToast(problem === null ? staffRefundsText('approved', { yuan }) : staffProblemText(problem));
  };
  return (
    <Card className="refund-card" label={`¥${yuan}, ${orderWords(board, row.orderId)}`}>
      <RefundHead board={board} row={row} />
      {staffSession.may('previewRefund') ? <AskedRefund row={row} /> : null}
      {staffSession.may('decideRefund') ? (
        <View className="refund-card__foot">
          <Button look="line" size="m" className="staff-button" onPress={() => onDecline(row)}>
            {staffRefundsText('decline')}
          </Button>
          <Button
            size="m"
            className="staff-button grow"
            isOff={now === null}
            busyWords={desk.busyId === row.id ? staffRefundsText('deciding') : null}
            onPress={() => void approve()}
          >
            {staffRefundsText('approve', { yuan })}
          </Button>
        </View>
      ) : null}
    </Card>
  );
});

/** WeChat Pay could not give it back: somebody does, and says how. */
export const FailedRefund = observer(function FailedRefund(
  props: DeskProps & { readonly onSettle: (row: RefundRow) => void },
) {
  const { board, desk, row, onSettle } = props;
  const yuan = fenToYuanText(row.amount);
  return (
    <Card className="refund-card" label={`¥${yuan}, ${orderWords(board, row.orderId)}`}>
      <RefundHead board={board} row={row} />
      {staffSession.may('settleRefundByHand') ? (
        <View className="refund-card__foot">
          <Button
            size="m"
            className="staff-button grow"
            busyWords={desk.busyId === row.id ? staffRefundsText('deciding') : null}
            onPress={() => onSettle(row)}
          >
            {staffRefundsText('settle', { yuan })}
          </Button>
        </View>
      ) : null}
    </Card>
  );
});

/** On its way or arrived: one line each. */
export const DoneRefund = observer(function DoneRefund({ board, row }: RowProps) {
  const hasArrived = row.arrivedAtMs !== null;
  return (
    <View className="refund-done">
      <View className="grow">
        <View className="strong clip">{orderWords(board, row.orderId)}</View>
        <View className="t12 quiet clip">{`${timeWords(board, row.atMs)} · ${localText(row.reason)}`}</View>
      </View>
      <View className="refund-done__sum">
        <View className="strong num">¥{fenToYuanText(row.amount)}</View>
        <View className={hasArrived ? 't12 jade num' : 't12 gold'}>{statusWords(board, row)}</View>
      </View>
    </View>
  );
});

const RefundHead = observer(function RefundHead({ board, row }: RowProps) {
  const { orderId, requestedByName: name } = row;
  const asked = name === null ? statusWords(board, row) : staffRefundsText('askedBy', { name });
  return (
    <>
      <View className="refund-card__head">
        <View className="refund-card__sum">¥{fenToYuanText(row.amount)}</View>
        {board.ticket(orderId) === null && !staffSession.may('viewTicket') ? (
          <View className="quiet">{orderWords(board, orderId)}</View>
        ) : (
          <Pressable
            className="refund-card__order"
            label={`${orderWords(board, orderId)}, ${staffRefundsText('openTicket')}`}
            onPress={() => void openPage('/staff/ticket/index', { orderId })}
          >
            {orderWords(board, orderId)}
            <Icon name="right" size={16} />
          </Pressable>
        )}
      </View>
      <View className="refund-card__reason">{localText(row.reason)}</View>
      <View className="t12 quiet">{`${asked} · ${timeWords(board, row.atMs)}`}</View>
    </>
  );
});
