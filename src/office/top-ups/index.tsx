import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { TopUpRow } from '../../../contract/stored-value';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { SearchField } from '../../features/colleague/parts/search-field/search-field';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { storedValueOfficeText } from '../../text/stored-value-office';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Bone } from '../../ui/skeleton/bone';
import type { Board } from '../../features/colleague/live/board';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { AccountRefundSheet } from './account-refund-sheet';
import { topUpEnd, TopUpList } from './top-up-list';
import './index.scss';

/** Top-ups of the store: a guest who wants the balance back names one, and its principal goes back. */
const TopUpsPage = observer(function TopUpsPage() {
  return (
    <StaffScreen needs="listTopUps">
      {(board) => (
        <>
          <NavigationBar
            isSticky
            title={storedValueOfficeText('staffTitle')}
            backLabel={shellText('back')}
            onBack={() => void goBack()}
          />
          <OfflineBar board={board} />
          <TopUps key={board.storeId} board={board} />
        </>
      )}
    </StaffScreen>
  );
});

const TopUps = observer(function TopUps({ board }: { readonly board: Board }) {
  const [list] = useState(() => new TopUpList(board.storeId));
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => void list.refresh(), [list]);
  return (
    <View className="top-ups">
      <SearchField
        value={list.words}
        label={storedValueOfficeText('search')}
        maxLength={30}
        onType={(words) => list.type(words)}
      />
      <View className="t12 quiet top-ups__line">{storedValueOfficeText('searchLine')}</View>
      <Rows board={board} list={list} onChoose={setChosen} />
      <AccountRefundSheet list={list} topUpId={chosen} onClose={() => setChosen(null)} />
    </View>
  );
});

interface RowsProps {
  readonly board: Board;
  readonly list: TopUpList;
  readonly onChoose: (topUpId: string) => void;
}

const Rows = observer(function Rows({ board, list, onChoose }: RowsProps) {
  if (list.rows === null) {
    if (list.problem === null) return <Bone width="100%" height={320} radius={14} />;
    return <NotReached problem={list.problem} onAgain={() => void list.refresh()} />;
  }
  return (
    <>
      {list.shown.length === 0 ? (
        <EmptyState
          mood="warm"
          title={storedValueOfficeText('emptyTitle')}
          line={storedValueOfficeText('emptyLine')}
        />
      ) : (
        <View className="top-ups__list">
          {list.shown.map((row) => (
            <Row key={row.topUpId} board={board} row={row} onChoose={onChoose} />
          ))}
        </View>
      )}
      {list.hasMore ? (
        <Button
          look="quiet"
          isWide
          busyWords={list.isLoadingMore ? storedValueOfficeText('loading') : null}
          onPress={() => void list.loadMore()}
        >
          {storedValueOfficeText('earlier')}
        </Button>
      ) : null}
    </>
  );
});

const Row = observer(function Row(props: {
  readonly board: Board;
  readonly row: TopUpRow;
  readonly onChoose: (topUpId: string) => void;
}) {
  const { board, row, onChoose } = props;
  const pay = fenToShortYuanText(row.amount);
  const words =
    row.bonus === 0
      ? storedValueOfficeText('topUpPlain', { pay })
      : storedValueOfficeText('topUp', { pay, bonus: fenToShortYuanText(row.bonus) });
  const facts = storedValueOfficeText('facts', {
    time: timeWords(board, row.paidAtMs),
    end: topUpEnd(row.topUpId),
  });
  return (
    <Pressable className="top-up-row" label={`${words}, ${facts}`} onPress={() => onChoose(row.topUpId)}>
      <View className="grow">
        <View className="t16 strong num">{words}</View>
        <View className="t12 quiet num">{facts}</View>
      </View>
      {row.refunded === 0 ? null : (
        <View className="t12 chili num">
          {storedValueOfficeText('back', { yuan: fenToShortYuanText(row.refunded) })}
        </View>
      )}
      <Icon name="right" size={16} />
    </Pressable>
  );
});

export default TopUpsPage;
