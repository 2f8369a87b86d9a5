import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { PrinterView } from '../../../contract/printing';
import { tick } from '../../platform/haptics';
import { staffPrintersText } from '../../text/staff-printers';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Tag } from '../../ui/tag/tag';
import { showToast } from '../../ui/toast/toasts';
import { staffSession } from '../../features/colleague/session/staff-session';
import type { PrinterList } from './printer-list';
import { slipNames } from './slip-name';

interface PrinterCardProps {
  readonly list: PrinterList;
  readonly printer: PrinterView;
  readonly onEdit: () => void;
}

/** One printer: how it is, what it prints, and a page to see that it works. */
export const PrinterCard = observer(function PrinterCard({ list, printer, onEdit }: PrinterCardProps) {
  const [isTesting, setTesting] = useState(false);
  const test = async () => {
    tick();
    setTesting(true);
    const isSent = await list.test(printer.id);
    setTesting(false);
    if (isSent !== null) showToast(staffPrintersText(isSent ? 'testSent' : 'testWaiting'));
  };
  const state = staffPrintersText(printer.state);
  return (
    <Card className="printer" label={`${printer.name}, ${state}`}>
      <View className="printer__head">
        <View className="grow t16 strong clip">{printer.name}</View>
        <Tag tone={toneOf(printer.state)}>{state}</Tag>
      </View>
      <View className="quiet">{slipNames(printer)}</View>
      <View className="quiet t12 num">
        {[
          `${staffPrintersText(printer.vendor)} ${printer.serial}`,
          staffPrintersText('paper', { millimetres: printer.columns === 48 ? 80 : 58 }),
          staffPrintersText('copies', { count: printer.copies }),
        ].join(' · ')}
      </View>
      <View className="printer__buttons">
        {staffSession.may('savePrinter') ? (
          <Button look="line" size="m" className="staff-button" onPress={onEdit}>
            {staffPrintersText('edit')}
          </Button>
        ) : null}
        {printer.isEnabled && staffSession.may('testPrint') ? (
          <Button
            look="quiet"
            size="m"
            icon="receipt"
            className="staff-button"
            busyWords={isTesting ? staffPrintersText('testing') : null}
            onPress={() => void test()}
          >
            {staffPrintersText('test')}
          </Button>
        ) : null}
      </View>
    </Card>
  );
});

function toneOf(state: PrinterView['state']): 'plain' | 'chili' | 'jade' {
  if (state === 'ready') return 'jade';
  return state === 'off' ? 'plain' : 'chili';
}
