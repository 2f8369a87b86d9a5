import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { RefundRow } from '../../../contract/refunds';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { staffRefundsText } from '../../text/staff-refunds';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import type { Board } from '../../features/colleague/live/board';
import { useLaterBoards } from '../../features/colleague/live/later-boards';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { DeclineSheet, SettleSheet } from './decide-sheets';
import { DoneRefund, FailedRefund, RefundToApprove } from './refund-rows';
import { RefundsDesk } from './refunds-desk';
import './index.scss';

/** Refunds that wait for an approval or for a hand, and what went back lately. */
const RefundsPage = observer(function RefundsPage() {
  return (
    <StaffScreen needs="listRefunds">
      {(board) => (
        <>
          <NavigationBar
            isSticky
            title={staffRefundsText('title')}
            backLabel={shellText('back')}
            onBack={() => void goBack()}
          />
          <OfflineBar board={board} />
          <Refunds key={board.storeId} board={board} />
        </>
      )}
    </StaffScreen>
  );
});

const Refunds = observer(function Refunds({ board }: { readonly board: Board }) {
  const [desk] = useState(() => new RefundsDesk(board.storeId));
  useEffect(() => void desk.refresh(), [desk]);
  // Every board that comes may come because of a refund: both follow the same signal.
  useLaterBoards(board, () => void desk.refresh());
  const [declined, setDeclined] = useState<RefundRow | null>(null);
  const [settled, setSettled] = useState<RefundRow | null>(null);
  const { refunds } = desk;
  if (refunds === null) return <NoList desk={desk} />;
  const { toApprove, toSettle, recent } = refunds;
  if (toApprove.length + toSettle.length + recent.length === 0) {
    return (
      <EmptyState mood="warm" title={staffRefundsText('emptyTitle')} line={staffRefundsText('emptyLine')} />
    );
  }
  return (
    <View className="refunds">
      <Section title={staffRefundsText('toApprove')} count={toApprove.length}>
        {toApprove.map((row) => (
          <RefundToApprove key={row.id} board={board} desk={desk} row={row} onDecline={setDeclined} />
        ))}
      </Section>
      <Section title={staffRefundsText('toSettle')} count={toSettle.length}>
        {toSettle.map((row) => (
          <FailedRefund key={row.id} board={board} desk={desk} row={row} onSettle={setSettled} />
        ))}
      </Section>
      <Section title={staffRefundsText('recent')} count={recent.length}>
        <View className="refunds__recent">
          {recent.map((row) => (
            <DoneRefund key={row.id} board={board} row={row} />
          ))}
        </View>
      </Section>
      <DeclineSheet desk={desk} row={declined} onClose={() => setDeclined(null)} />
      <SettleSheet desk={desk} row={settled} onClose={() => setSettled(null)} />
    </View>
  );
});

function Section(props: {
  readonly title: string;
  readonly count: number;
  readonly children: React.ReactNode;
}) {
  if (props.count === 0) return null;
  return (
    <>
      <View className="refunds__title" ariaRole="heading">
        {props.title}
        <View className="refunds__count num">{props.count}</View>
      </View>
      {props.children}
    </>
  );
}

const NoList = observer(function NoList({ desk }: { readonly desk: RefundsDesk }) {
  if (desk.problem === null) {
    return (
      <View className="refunds">
        <Bone width="100%" height={148} radius={14} />
        <Bone width="100%" height={148} radius={14} />
        <Bone width="100%" height={220} radius={14} />
      </View>
    );
  }
  return <NotReached problem={desk.problem} onAgain={() => void desk.refresh()} />;
});

export default RefundsPage;
