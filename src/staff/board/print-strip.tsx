import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { openPage } from '../../platform/navigation';
import { staffPrintersText } from '../../text/staff-printers';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import type { Board } from '../../features/colleague/live/board';
import { staffSession } from '../../features/colleague/session/staff-session';

/** Slips that are not on paper: the kitchen does not know of them. */
export const PrintStrip = observer(function PrintStrip({ board }: { readonly board: Board }) {
  const alarms = board.answer?.printAlarms ?? [];
  const [oldest] = alarms;
  if (!oldest || !staffSession.may('printAlarms')) return null;
  const words = staffPrintersText('boardAlarm', {
    count: alarms.length,
    printer: oldest.printerName,
    trouble: staffPrintersText(oldest.trouble),
  });
  return (
    <View className="call-strip" ariaRole="alert">
      <View className="call-strip__row">
        <Icon name="alert" size={20} />
        <View className="grow clip">{words}</View>
        <Button
          size="s"
          className="call-strip__answer"
          onPress={() => void openPage('/office/printers/index')}
        >
          {staffPrintersText('look')}
        </Button>
      </View>
    </View>
  );
});
