import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { PrintAlarmView } from '../../../contract/printing';
import { clockText } from '../../features/session/store-clock';
import { openPage } from '../../platform/navigation';
import { staffPrintersText } from '../../text/staff-printers';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import type { Board } from '../../features/colleague/live/board';
import { slipName } from './slip-name';

/** Slips that should be on paper and are not: whose they are, and what stands in the way. */
export const PrintAlarms = observer(function PrintAlarms(props: {
  readonly board: Board;
  readonly alarms: readonly PrintAlarmView[];
}) {
  const { board, alarms } = props;
  if (alarms.length === 0) return null;
  return (
    <Card className="print-alarms" label={staffPrintersText('alarms')}>
      <View className="print-alarms__title">
        <Icon name="alert" size={20} />
        {staffPrintersText('alarms')}
      </View>
      {alarms.map((alarm) => {
        const { orderId } = alarm;
        return (
          <View key={alarm.jobId} className="print-alarms__row">
            <View className="grow">
              <View className="t16 strong">{alarmWords(alarm)}</View>
              <View className="t12 quiet num">
                {staffPrintersText('alarmLine', {
                  printer: alarm.printerName,
                  trouble: staffPrintersText(alarm.trouble),
                  time: clockText(board.clock, alarm.sinceMs),
                })}
              </View>
            </View>
            {orderId === null ? null : (
              <Button
                look="line"
                size="m"
                className="staff-button"
                onPress={() => void openPage('/staff/ticket/index', { orderId })}
              >
                {staffPrintersText('toTicket')}
              </Button>
            )}
          </View>
        );
      })}
    </Card>
  );
});

function alarmWords({ orderName, slip, occasion }: PrintAlarmView): string {
  if (slip === 'test') return slipName(slip);
  const words = { order: orderName, slip: slipName(slip) };
  if (occasion === 'taken-off') return staffPrintersText('alarmTakenOff', words);
  if (occasion === 'moved') return staffPrintersText('alarmMoved', words);
  return staffPrintersText(occasion === 'cancelled' ? 'alarmCancelled' : 'alarm', words);
}
