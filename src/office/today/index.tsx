import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffAnswers } from '../../../contract/staff';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { DiningMode } from '../../../domain/order/lifecycle';
import { clockText } from '../../features/session/store-clock';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffText } from '../../text/staff';
import { staffTodayText } from '../../text/staff-today';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import type { Board } from '../../features/colleague/live/board';
import { useLaterBoards } from '../../features/colleague/live/later-boards';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { RefundsWay } from '../../features/colleague/refunds/refunds-way';
import { staffSession } from '../../features/colleague/session/staff-session';
import { DayFigures } from './day-figures';
import { DayMoney } from './day-money';
import { HourChart } from './hour-chart';
import { MessagesWay } from './messages-way';
import { ReconciliationWay } from './reconciliation-way';
import { MoneyCard } from './money-card';
import './index.scss';

/** Today at a glance. */
const TodayPage = observer(function TodayPage() {
  return <StaffScreen needs="today">{(board) => <Today key={board.storeId} board={board} />}</StaffScreen>;
});

const Today = observer(function Today({ board }: { readonly board: Board }) {
  const [figures] = useState(() => new DayFigures(board.storeId));
  const [money] = useState(() => new DayMoney(board.storeId));
  useEffect(() => void figures.refresh(), [figures]);
  useLaterBoards(board, () => {
    void figures.refresh();
    void money.refresh();
  });
  return (
    <>
      <NavigationBar
        isSticky
        title={staffText('tabToday')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <OfflineBar board={board} />
      <TodayBody board={board} figures={figures} money={money} />
    </>
  );
});

const TodayBody = observer(function TodayBody(props: {
  readonly board: Board;
  readonly figures: DayFigures;
  readonly money: DayMoney;
}) {
  const { board, figures, money } = props;
  const { today, problem } = figures;
  if (today === null) {
    return problem === null ? (
      <View className="today">
        <Bone width="100%" height={168} radius={22} />
        <Bone width="100%" height={190} radius={22} />
        <Bone width="100%" height={260} radius={22} />
      </View>
    ) : (
      <NotReached problem={problem} onAgain={() => void figures.refresh()} />
    );
  }
  const time = clockText(board.clock, today.asOfMs);
  return (
    <View className="today">
      <Revenue today={today} />
      {staffSession.may('listRefunds') ? (
        <Card className="today-ways">
          <RefundsWay />
        </Card>
      ) : null}
      <HourChart figures={figures} />
      <TopDishes today={today} />
      <Modes today={today} />
      {today.reconciliation === null ? null : (
        <ReconciliationWay storeId={board.storeId} waiting={today.reconciliation} />
      )}
      <MessagesWay storeId={board.storeId} />
      {staffSession.may('moneyOfDay') ? <MoneyCard money={money} /> : null}
      <View className="today__definition">{staffTodayText('definition', { time })}</View>
    </View>
  );
});

type Figures = { readonly today: StaffAnswers['today'] };

const Revenue = observer(function Revenue({ today }: Figures) {
  return (
    <Card className="today-card">
      <View className="quiet">{staffTodayText('revenue')}</View>
      <View className="today__revenue">
        <View className="today__sign">¥</View>
        {fenToGroupedYuanText(today.revenue)}
      </View>
      <View className="today__facts">
        <Fact value={String(today.orders)} what={staffTodayText('orders')} />
        <Fact value={`¥${fenToShortYuanText(today.averageTicket)}`} what={staffTodayText('average')} />
        <Fact value={String(today.portions)} what={staffTodayText('portions')} />
        <Fact
          value={`¥${fenToShortYuanText(today.refunded)}`}
          what={staffTodayText('refunded')}
          isWarning={today.refunded > 0}
        />
      </View>
    </Card>
  );
});

function Fact(props: { readonly value: string; readonly what: string; readonly isWarning?: boolean }) {
  return (
    <View className="today__fact">
      <View className={props.isWarning === true ? 'today__value chili' : 'today__value'}>{props.value}</View>
      <View className="t12 quiet">{props.what}</View>
    </View>
  );
}

const TopDishes = observer(function TopDishes({ today }: Figures) {
  const [first] = today.topDishes;
  if (!first) return null;
  return (
    <Card className="today-card">
      <View className="today__title">{staffTodayText('topDishes')}</View>
      {today.topDishes.map((dish, index) => (
        <View key={dish.dishId} className="today-dish">
          <View className="today-dish__place num">{index + 1}</View>
          <View className="grow">
            <View className="row">
              <View className="grow clip">{localText(dish.name)}</View>
              <View className="strong num">{staffTodayText('dishPortions', { count: dish.portions })}</View>
              <View className="today-dish__revenue num">¥{fenToGroupedYuanText(dish.revenue)}</View>
            </View>
            <View className="today-dish__bar">
              <View
                className="today-dish__bar-done"
                style={{ width: `${Math.round((dish.portions / first.portions) * 100)}%` }}
              />
            </View>
          </View>
        </View>
      ))}
    </Card>
  );
});

const modes: readonly DiningMode[] = ['dine-in', 'pickup', 'delivery'];

const Modes = observer(function Modes({ today }: Figures) {
  const all = Math.max(1, today.orders);
  return (
    <Card className="today-card">
      <View className="today__title">{staffTodayText('byMode')}</View>
      <View className="today-modes">
        {modes.map((mode) => (
          <View
            key={mode}
            className={`today-modes__part today-modes__part--${mode}`}
            style={{ flexGrow: today.byMode[mode].orders }}
          />
        ))}
      </View>
      {modes.map((mode) => (
        <View key={mode} className="today-mode">
          <View className={`today-mode__dot today-modes__part--${mode}`} />
          <View className="grow">{staffTodayText(mode)}</View>
          <View className="num quiet">{Math.round((today.byMode[mode].orders / all) * 100)}%</View>
          <View className="today-mode__orders num">
            {staffTodayText('modeOrders', { count: today.byMode[mode].orders })}
          </View>
          <View className="today-mode__revenue num strong">
            ¥{fenToGroupedYuanText(today.byMode[mode].revenue)}
          </View>
        </View>
      ))}
    </Card>
  );
});

export default TodayPage;
