import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StaffBillView } from '../../../contract/bills';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { staffProblemText } from '../../text/staff-problems';
import { staffBillText } from '../../text/staff-bill';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { showToast } from '../../ui/toast/toasts';
import { staffSession } from '../../features/colleague/session/staff-session';
import type { BillDesk } from './bill-desk';

/** A colleague asked to write the rest off; a leader says yes with one tap, or no with a reason. */
export const WriteOffRequest = observer(function WriteOffRequest(props: {
  readonly desk: BillDesk;
  readonly bill: StaffBillView;
  readonly onDecline: () => void;
}) {
  const { desk, bill, onDecline } = props;
  const request = bill.writeOffRequest;
  if (request === null) return null;
  const approve = async () => {
    const end = await desk.decide(true, staffBillText('approveReason'));
    if (end.kind === 'busy') return;
    showToast(end.kind === 'done' ? staffBillText('approved') : staffProblemText(end.problem));
  };
  return (
    <Card className="bill-request">
      <View className="t16 strong">
        {staffBillText('request', { name: request.requestedByName, yuan: fenToYuanText(request.amount) })}
      </View>
      <View className="quiet">{request.reason}</View>
      {staffSession.may('decideWriteOff') ? (
        <View className="bill-request__foot">
          <Button look="line" size="m" className="staff-button" onPress={onDecline}>
            {staffBillText('decline')}
          </Button>
          <Button
            size="m"
            className="staff-button grow"
            busyWords={desk.isBusy ? staffBillText('deciding') : null}
            onPress={() => void approve()}
          >
            {staffBillText('approve')}
          </Button>
        </View>
      ) : null}
    </Card>
  );
});
