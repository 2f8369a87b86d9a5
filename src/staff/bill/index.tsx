import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffBillView } from '../../../contract/bills';
import { goBack } from '../../platform/navigation';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffBillText } from '../../text/staff-bill';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import type { Board } from '../../features/colleague/live/board';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { TableList } from '../tables/table-list';
import { BillActions, type BillStep } from './bill-actions';
import { BillDesk } from './bill-desk';
import { BillFacts } from './bill-facts';
import { BillTop } from './bill-top';
import { CashSheet } from './cash-sheet';
import { CloseSheet, DeclineSheet, WriteOffSheet } from './end-sheets';
import { MergeSheet, MoveRoundsSheet, TransferSheet } from './move-sheets';
import { WriteOffRequest } from './write-off-request';
import './index.scss';

/** A table's bill at the till: what was ordered, what came in, and everything that can be done with it. */
const TableBillPage = observer(function TableBillPage() {
  const { params } = useRouter();
  return (
    <StaffScreen needs="viewTableBill" className="bill-desk">
      {(board) => <TableBill key={board.storeId} board={board} billId={params['billId'] ?? ''} />}
    </StaffScreen>
  );
});

const TableBill = observer(function TableBill(props: { readonly board: Board; readonly billId: string }) {
  const { board, billId } = props;
  const [desk] = useState(() => new BillDesk(board.storeId, billId));
  const [list] = useState(() => new TableList(board.storeId));
  useEffect(() => desk.follow(), [desk]);
  const { bill } = desk;
  return (
    <>
      <NavigationBar
        isSticky
        title={bill === null ? staffBillText('plain') : staffBillText('title', { table: bill.tableName })}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <OfflineBar board={board} />
      {bill === null ? <NoBill desk={desk} /> : <OpenBill desk={desk} bill={bill} list={list} />}
    </>
  );
});

interface OpenBillProps {
  readonly desk: BillDesk;
  readonly bill: StaffBillView;
  readonly list: TableList;
}

const OpenBill = observer(function OpenBill({ desk, bill, list }: OpenBillProps) {
  const [step, setStep] = useState<BillStep | null>(null);
  const close = () => setStep(null);
  // Other tables and their bills are chosen from in three of the sheets.
  useEffect(() => {
    if (step === 'transfer' || step === 'merge' || step === 'move') void list.refresh();
  }, [step, list]);
  const sheet = (name: BillStep) => ({ desk, bill, isOpen: step === name, onClose: close });
  return (
    <>
      <BillTop bill={bill} />
      <WriteOffRequest desk={desk} bill={bill} onDecline={() => setStep('decline')} />
      <BillActions bill={bill} onStep={setStep} />
      <BillFacts bill={bill} />
      <CashSheet {...sheet('take')} />
      <TransferSheet {...sheet('transfer')} list={list} />
      <MergeSheet {...sheet('merge')} list={list} />
      <MoveRoundsSheet {...sheet('move')} list={list} />
      <WriteOffSheet {...sheet('writeOff')} />
      <DeclineSheet {...sheet('decline')} />
      <CloseSheet {...sheet('close')} />
    </>
  );
});

const NoBill = observer(function NoBill({ desk }: { readonly desk: BillDesk }) {
  const { problem } = desk;
  if (problem === null) {
    return (
      <View className="bill-bones">
        <Bone width="100%" height={112} radius={14} />
        <Bone width="100%" height={64} radius={14} />
        <Bone width="100%" height={240} radius={14} />
      </View>
    );
  }
  return (
    <EmptyState
      mood="cold"
      title={problem.kind === 'refused' ? staffBillText('goneTitle') : shellText('offlineTitle')}
      line={staffProblemText(problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void desk.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

export default TableBillPage;
