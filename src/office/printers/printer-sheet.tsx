import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { staffPrintersText } from '../../text/staff-printers';
import { Chip, Chips } from '../../ui/chip/chip';
import { Segmented } from '../../ui/segmented/segmented';
import { Switch } from '../../ui/switch/switch';
import { showToast } from '../../ui/toast/toasts';
import type { PrinterList, PrinterSettings } from './printer-list';

export const newPrinter: PrinterSettings = {
  vendor: 'feie',
  serial: '',
  name: '',
  columns: 32,
  stations: ['wok', 'steamer', 'noodles', 'cold', 'drinks'],
  printsReceipts: false,
  printsQueueNumbers: false,
  copies: 1,
  isEnabled: true,
};

const vendors = ['feie', 'xpyun', 'yilianyun'] as const;
const stations = ['wok', 'steamer', 'noodles', 'cold', 'drinks'] as const;
const copies = ['1', '2', '3'] as const;
const serialPattern = /^[0-9A-Za-z]{4,32}$/;

interface PrinterSheetProps {
  readonly list: PrinterList;
  /** What the sheet begins with; null while it is shut. */
  readonly settings: PrinterSettings | null;
  /** A printer that is there keeps its vendor and number. */
  readonly isNew: boolean;
  readonly onClose: () => void;
}

/** Adds a printer, or changes what it prints and how. */
export const PrinterSheet = observer(function PrinterSheet(props: PrinterSheetProps) {
  const { list, settings, isNew, onClose } = props;
  const [wanted, setWanted] = useState(newPrinter);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (settings !== null) setWanted(settings);
  }, [settings]);
  const change = (changes: Partial<PrinterSettings>) => setWanted({ ...wanted, ...changes });
  const missing = missingWords(wanted);
  const save = async () => {
    setBusy(true);
    const isSaved = await list.save({ ...wanted, name: wanted.name.trim() });
    setBusy(false);
    if (!isSaved) return;
    showToast(staffPrintersText('saved', { printer: wanted.name.trim() }));
    onClose();
  };
  return (
    <DecisionSheet
      isOpen={settings !== null}
      title={staffPrintersText(isNew ? 'add' : 'edit')}
      missing={missing}
      button={staffPrintersText('save')}
      busyWords={isBusy ? staffPrintersText('saving') : null}
      onDecide={() => void save()}
      onClose={onClose}
    >
      {isNew ? <Machine wanted={wanted} change={change} /> : null}
      <LineField
        value={wanted.name}
        label={`${staffPrintersText('name')}: ${staffPrintersText('nameHint')}`}
        maxLength={20}
        onType={(words) => change({ name: words })}
      />
      <Slips wanted={wanted} change={change} />
      <Paper wanted={wanted} change={change} />
      <View className="printer-sheet__switch">
        <View className="grow t16">{staffPrintersText('enabled')}</View>
        <Switch
          isOn={wanted.isEnabled}
          label={staffPrintersText('enabled')}
          onChange={(isEnabled) => change({ isEnabled })}
        />
      </View>
    </DecisionSheet>
  );
});

interface PartProps {
  readonly wanted: PrinterSettings;
  readonly change: (changes: Partial<PrinterSettings>) => void;
}

function Machine({ wanted, change }: PartProps) {
  return (
    <>
      <Segmented
        label={staffPrintersText('vendor')}
        chosen={wanted.vendor}
        segments={vendors.map((vendor) => ({ key: vendor, words: staffPrintersText(vendor) }))}
        onChoose={(vendor) => change({ vendor })}
      />
      <LineField
        value={wanted.serial}
        label={`${staffPrintersText('serial')}: ${staffPrintersText('serialHint')}`}
        maxLength={32}
        onType={(words) => change({ serial: words.trim() })}
      />
    </>
  );
}

function Slips({ wanted, change }: PartProps) {
  const toggled = (station: (typeof stations)[number]) =>
    stations.filter((candidate) => wanted.stations.includes(candidate) !== (candidate === station));
  return (
    <>
      <View className="quiet">{staffPrintersText('stations')}</View>
      <Chips columns={3}>
        {stations.map((station) => (
          <Chip
            key={station}
            role="checkbox"
            words={staffPrintersText(station)}
            isChosen={wanted.stations.includes(station)}
            onPress={() => change({ stations: toggled(station) })}
          />
        ))}
        <Chip
          role="checkbox"
          words={staffPrintersText('receipt')}
          isChosen={wanted.printsReceipts}
          onPress={() => change({ printsReceipts: !wanted.printsReceipts })}
        />
        <Chip
          role="checkbox"
          words={staffPrintersText('queue')}
          isChosen={wanted.printsQueueNumbers}
          onPress={() => change({ printsQueueNumbers: !wanted.printsQueueNumbers })}
        />
      </Chips>
    </>
  );
}

function Paper({ wanted, change }: PartProps) {
  return (
    <>
      <View className="quiet">{staffPrintersText('width')}</View>
      <Segmented
        label={staffPrintersText('width')}
        chosen={wanted.columns === 48 ? '48' : '32'}
        segments={[
          { key: '32', words: staffPrintersText('paper', { millimetres: 58 }) },
          { key: '48', words: staffPrintersText('paper', { millimetres: 80 }) },
        ]}
        onChoose={(columns) => change({ columns: columns === '48' ? 48 : 32 })}
      />
      <View className="quiet">{staffPrintersText('copiesTitle')}</View>
      <Segmented
        label={staffPrintersText('copiesTitle')}
        chosen={String(wanted.copies)}
        segments={copies.map((count) => ({ key: String(count), words: count }))}
        onChoose={(count) => change({ copies: Number(count) })}
      />
    </>
  );
}

function missingWords({ serial, name }: PrinterSettings): string | null {
  if (!serialPattern.test(serial)) return staffPrintersText('serialMissing');
  return name.trim() === '' ? staffPrintersText('nameMissing') : null;
}
