import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { PrinterView } from '../../../contract/printing';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffPrintersText } from '../../text/staff-printers';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import type { Board } from '../../features/colleague/live/board';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import { PrintAlarms } from './print-alarms';
import { PrinterCard } from './printer-card';
import { PrinterList, type PrinterSettings } from './printer-list';
import { newPrinter, PrinterSheet } from './printer-sheet';
import './index.scss';

/** The printers of the store: how they are, what they could not print, and whether they work. */
const PrintersPage = observer(function PrintersPage() {
  return (
    <StaffScreen needs="listPrinters">
      {(board) => <Printers key={board.storeId} board={board} />}
    </StaffScreen>
  );
});

const Printers = observer(function Printers({ board }: { readonly board: Board }) {
  const [list] = useState(
    () => new PrinterList(board.storeId, (problem) => showToast(staffProblemText(problem))),
  );
  const [edited, setEdited] = useState<PrinterSettings | null>(null);
  const [isNew, setNew] = useState(false);
  const edit = (settings: PrinterSettings) => {
    setNew(settings === newPrinter);
    setEdited(settings);
  };
  // An alarm rings the store's signal, so a board that was fetched anew may know of another one.
  const boardVersion = board.answer?.nowMs;
  useEffect(() => list.refreshIfOld(), [list, boardVersion]);
  return (
    <>
      <NavigationBar
        isSticky
        title={staffPrintersText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <PrintAlarms board={board} alarms={list.alarms} />
        <PrinterCards list={list} onEdit={edit} />
        {staffSession.may('savePrinter') && list.status === 'ready' ? (
          <Button
            isWide
            icon="plus"
            className="staff-button staff-button--big"
            onPress={() => edit(newPrinter)}
          >
            {staffPrintersText('add')}
          </Button>
        ) : null}
      </View>
      <PrinterSheet list={list} settings={edited} isNew={isNew} onClose={() => setEdited(null)} />
    </>
  );
});

const PrinterCards = observer(function PrinterCards(props: {
  readonly list: PrinterList;
  readonly onEdit: (settings: PrinterSettings) => void;
}) {
  const { list, onEdit } = props;
  if (list.status === 'opening') return <Bone width="100%" height={300} radius={14} />;
  if (list.status === 'failed' && list.problem !== null) {
    return <NotReached problem={list.problem} onAgain={() => void list.refresh()} />;
  }
  if (list.printers.length === 0) {
    return (
      <EmptyState mood="warm" title={staffPrintersText('emptyTitle')} line={staffPrintersText('emptyLine')} />
    );
  }
  return (
    <>
      {list.printers.map((printer) => (
        <PrinterCard
          key={printer.id}
          list={list}
          printer={printer}
          onEdit={() => onEdit(settingsOf(printer))}
        />
      ))}
    </>
  );
});

function settingsOf({ id: _id, state: _state, stations, ...settings }: PrinterView): PrinterSettings {
  return { ...settings, stations: [...stations] };
}

export default PrintersPage;
