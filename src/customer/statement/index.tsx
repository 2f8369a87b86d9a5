import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import type { StatementRow } from '../../../contract/statement';
import { houseClock } from '../../features/member/house-clock';
import { dateText } from '../../features/session/store-clock';
import { visit } from '../../features/session/visit';
import { goBack, openPage } from '../../platform/navigation';
import { copyText } from '../../platform/phone';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { statementText } from '../../text/statement';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { statementStore } from './statement-store';
import {
  amountWords,
  byMonth,
  byWords,
  isSettled,
  stateWords,
  statementAsText,
  whatWords,
} from './statement-words';
import './index.scss';

/** Everything that moved the guest's money, balance and points, by month. */
const StatementPage = observer(function StatementPage() {
  useDidShow(() => {
    visit.start();
    void statementStore.refresh();
  });
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={statementText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <StatementBody />
      </View>
    </Screen>
  );
});

const StatementBody = observer(function StatementBody() {
  const { status, rows } = statementStore;
  if (status === 'loading') return <Bone width="100%" height={420} radius={14} />;
  if (status === 'failed') return <NotOpened />;
  if (rows.length === 0) {
    return <EmptyState mood="warm" title={statementText('empty')} line={statementText('emptyLine')} />;
  }
  return (
    <>
      {byMonth(rows).map((month) => (
        <Card key={month.month} label={month.month}>
          <View className="t16 strong num statement__month" ariaRole="heading">
            {month.month}
          </View>
          {month.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Card>
      ))}
      <Foot />
    </>
  );
});

const Row = observer(function Row({ row }: { readonly row: StatementRow }) {
  const { orderId } = row;
  const state = stateWords(row);
  const gain = row.amount > 0 ? ' jade' : '';
  const content = (
    <>
      <View className="grow">
        <View className="row gap-4">
          <View className="strong">{whatWords(row)}</View>
          {orderId === null ? null : <Icon name="right" size={12} className="statement__on" />}
        </View>
        <View className="t12 quiet num">{`${dateText(houseClock(), row.atMs).slice(5)} · ${byWords(row)}`}</View>
        {state === null ? null : <View className="t12 quiet">{state}</View>}
      </View>
      <View className={`statement__amount num ${isSettled(row) ? `strong${gain}` : 'quiet'}`}>
        {amountWords(row)}
      </View>
    </>
  );
  if (orderId === null) return <View className="statement__row">{content}</View>;
  return (
    <Pressable
      className="statement__row"
      label={[whatWords(row), amountWords(row), state ?? ''].join(' ')}
      onPress={() => void openPage('/pages/order/index', { orderId })}
    >
      {content}
    </Pressable>
  );
});

/** Copies what is shown: whoever wants more goes further back first. */
const Foot = observer(function Foot() {
  const { rows, hasEarlier, isLoadingEarlier, problem } = statementStore;
  const copy = async () => {
    await copyText(statementAsText(rows));
    showToast(statementText('copied', { count: rows.length }));
  };
  return (
    <>
      {problem === null ? null : (
        <View className="statement__end t12 quiet">{customerProblemText(problem)}</View>
      )}
      {hasEarlier ? (
        <Button
          look="line"
          size="s"
          busyWords={isLoadingEarlier ? statementText('loadingEarlier') : null}
          onPress={() => void statementStore.loadEarlier()}
        >
          {statementText('earlier')}
        </Button>
      ) : null}
      <Button look="quiet" size="m" onPress={() => void copy()}>
        {statementText('copy')}
      </Button>
    </>
  );
});

const NotOpened = observer(function NotOpened() {
  const { problem } = statementStore;
  return (
    <EmptyState
      mood="cold"
      title={shellText('offlineTitle')}
      line={problem === null ? shellText('offlineLine') : customerProblemText(problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void statementStore.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

export default StatementPage;
