import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StockRow } from '../../../contract/staff';
import { onAppHidden } from '../../platform/leaving';
import { staffProblemText } from '../../text/staff-problems';
import { staffStockText } from '../../text/staff-stock';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import type { Board } from '../../features/colleague/live/board';
import { StaffBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import { QuantitySheet } from './quantity-sheet';
import { StockFilters } from './stock-filters';
import { isLow, isOut, StockList } from './stock-list';
import { StockPace } from './stock-pace';
import { StockRowView } from './stock-row-view';
import './index.scss';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';

/** What is sold out, what is left of the day, and how fast the kitchen is. */
const StockPage = observer(function StockPage() {
  return (
    <StaffScreen tab="stock" needs="listStock">
      {(board) => <Stock key={board.storeId} board={board} />}
    </StaffScreen>
  );
});

const Stock = observer(function Stock({ board }: { readonly board: Board }) {
  const [stock] = useState(
    () => new StockList(board.storeId, (problem) => showToast(staffProblemText(problem))),
  );
  const [chosen, setChosen] = useState<StockRow | null>(null);
  useEffect(() => {
    const stopHearing = onAppHidden(() => stock.flush());
    return () => {
      stopHearing();
      stock.flush();
    };
  }, [stock]);
  // A board that was fetched anew means that the store's signal changed, and it changes with the stock too.
  const boardVersion = board.answer?.nowMs;
  useEffect(() => stock.refreshIfOld(), [stock, boardVersion]);
  return (
    <>
      <StaffBar board={board} title={staffStockText('title')} />
      <StockPace board={board} pace={stock.pace} />
      <StockFilters stock={stock} />
      <StockRows stock={stock} onChoose={setChosen} />
      <QuantitySheet stock={stock} row={chosen} onClose={() => setChosen(null)} />
    </>
  );
});

const StockRows = observer(function StockRows(props: {
  readonly stock: StockList;
  readonly onChoose: (row: StockRow) => void;
}) {
  const { stock, onChoose } = props;
  if (stock.status === 'opening') return <Bone width="100%" height={540} radius={0} />;
  if (stock.status === 'failed' && stock.problem !== null) {
    return <NotReached problem={stock.problem} onAgain={() => void stock.refresh()} />;
  }
  const { shown, rows } = stock;
  const mayChange = staffSession.may('setSoldOut');
  const out = rows.filter(isOut).length;
  const low = rows.filter(isLow).length;
  return (
    <>
      <View className="stock-line">{staffStockText('line', { low, out })}</View>
      {shown.map((row) => (
        <StockRowView
          key={row.dishId}
          stock={stock}
          row={row}
          mayChange={mayChange}
          onChoose={() => onChoose(row)}
        />
      ))}
      {shown.length === 0 ? (
        <EmptyState mood="warm" title={staffStockText('emptyTitle')} line={staffStockText('emptyLine')} />
      ) : null}
    </>
  );
});

export default StockPage;
