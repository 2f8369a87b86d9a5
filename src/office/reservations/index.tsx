import { ScrollView, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { clockText } from '../../features/session/store-clock';
import { goBack, openPage } from '../../platform/navigation';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffReservationsText } from '../../text/staff-reservations';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { useFollowed } from '../../features/colleague/door/use-followed';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import { Blocked } from './blocked';
import { inOrder, loadsOf } from './day-plan';
import { Door } from './door';
import { LetGo } from './let-go';
import { PartyRow } from './party-row';
import { PartySheet } from './party-sheet';
import { PhoneSheet } from './phone-sheet';
import { Timetable } from './timetable';
import { WalkInSheet } from './walk-in-sheet';
import './index.scss';

/** Whatever happens is told by a signal; this is for who becomes late meanwhile. */
const refreshedEveryMs = 60_000;

/** The day at the door: who comes when, who is late, and where they sit. */
const ReservationsPage = observer(function ReservationsPage() {
  return (
    <StaffScreen needs="reservationBoard">
      {(board) => <DoorOfDay key={board.storeId} storeId={board.storeId} />}
    </StaffScreen>
  );
});

const DoorOfDay = observer(function DoorOfDay({ storeId }: { readonly storeId: string }) {
  const [door] = useState(() => new Door(storeId));
  const [openId, setOpenId] = useState<string | null>(null);
  const [isSeating, setSeating] = useState(false);
  const [isOnPhone, setOnPhone] = useState(false);
  const [view, setView] = useState<'time' | 'table'>('time');
  useFollowed(door, door.board?.signalId, refreshedEveryMs);
  return (
    <>
      <NavigationBar
        isSticky
        title={staffReservationsText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <Days door={door} />
      <View className="stack">
        <LetGo door={door} />
        <DayHead door={door} />
        <View className="row gap-8">
          {staffSession.may('bookForGuest') ? (
            <Button className="grow" look="line" icon="phone" onPress={() => setOnPhone(true)}>
              {staffReservationsText('onPhone')}
            </Button>
          ) : null}
          {door.isToday && staffSession.may('seatWalkIn') ? (
            <Button className="grow" look="line" icon="users" onPress={() => setSeating(true)}>
              {staffReservationsText('seatWalkIn')}
            </Button>
          ) : null}
        </View>
        <Segmented
          label={staffReservationsText('view')}
          chosen={view}
          onChoose={setView}
          segments={[
            { key: 'time', words: staffReservationsText('byTime') },
            { key: 'table', words: staffReservationsText('byTable') },
          ]}
        />
      </View>
      {view === 'time' ? (
        <Rows door={door} onOpen={setOpenId} />
      ) : (
        <Timetable door={door} onOpen={setOpenId} />
      )}
      <View className="stack">
        <Blocked door={door} />
        {staffSession.may('setReservationRules') ? (
          <Button
            look="quiet"
            isWide
            icon="gear"
            onPress={() => void openPage('/owner/reservation-rules/index', { storeId })}
          >
            {staffReservationsText('rules')}
          </Button>
        ) : null}
      </View>
      <PartySheet door={door} row={door.find(openId)} onClose={() => setOpenId(null)} />
      <PhoneSheet door={door} isOpen={isOnPhone} onClose={() => setOnPhone(false)} />
      <WalkInSheet door={door} isOpen={isSeating} onClose={() => setSeating(false)} />
    </>
  );
});

interface DoorProps {
  readonly door: Door;
}

const Days = observer(function Days({ door }: DoorProps) {
  const { board } = door;
  if (board === null) return null;
  return (
    <ScrollView className="door-days" scrollX enhanced showScrollbar={false}>
      <View className="door-days__row" ariaRole="tablist">
        {board.days.map(({ day, parties }, index) => {
          const isChosen = day === board.day;
          const name = index === 0 ? staffReservationsText('today') : day.slice(5).replace('-', '/');
          const count = staffReservationsText('parties', { count: parties });
          return (
            <Pressable
              key={day}
              role="tab"
              className={isChosen ? 'door-days__day door-days__day--chosen' : 'door-days__day'}
              label={`${name} ${count}`}
              isSelected={isChosen}
              onPress={() => door.chooseDay(day)}
            >
              <Text className="strong num">{name}</Text>
              <Text className="t12 num">{count}</Text>
            </Pressable>
          );
        })}
      </View>
    </ScrollView>
  );
});

const DayHead = observer(function DayHead({ door }: DoorProps) {
  const { board, sum } = door;
  if (board === null || sum === null) return null;
  const loads = loadsOf(board);
  return (
    <>
      {loads.length === 0 ? null : (
        <ScrollView className="door-loads" scrollX enhanced showScrollbar={false}>
          <View className="door-loads__row">
            {loads.map(({ startMs, tables }) => (
              <View key={startMs} className="door-loads__slot">
                <View className="strong num">{tables}</View>
                <View
                  className="door-loads__bar"
                  style={{ height: `${4 + Math.round((tables / Math.max(1, board.mostReserved)) * 36)}px` }}
                />
                <View className="t12 quiet num">{clockText(board, startMs)}</View>
              </View>
            ))}
          </View>
        </ScrollView>
      )}
      {sum.parties === 0 ? null : (
        <View>
          <View className="strong num">{staffReservationsText('summary', sum)}</View>
          <View className="t12 quiet num">
            {[
              staffReservationsText('most', { count: board.mostReserved }),
              ...(sum.waiting === 0 ? [] : [staffReservationsText('summaryWaits', { count: sum.waiting })]),
            ].join(' · ')}
          </View>
        </View>
      )}
    </>
  );
});

const Rows = observer(function Rows({ door, onOpen }: DoorProps & { readonly onOpen: (id: string) => void }) {
  const { board, problem } = door;
  if (board === null) {
    if (problem === null) return <Bone width="100%" height={320} radius={0} />;
    return (
      <EmptyState
        mood="cold"
        title={staffProblemText(problem)}
        line=""
        action={<Button onPress={() => void door.refresh()}>{shellText('again')}</Button>}
      />
    );
  }
  if (board.rows.length === 0) {
    return (
      <EmptyState
        mood="warm"
        title={staffReservationsText('none')}
        line={staffReservationsText('noneLine')}
      />
    );
  }
  const rows = inOrder(board.rows);
  const firstAhead = door.isToday ? rows.findIndex(({ startMs }) => startMs > board.nowMs) : -1;
  return (
    <View className="door-rows">
      {rows.map((row, index) => (
        <View key={row.id}>
          {index === firstAhead ? (
            <View className="door-now">
              <Text className="t12 strong num">
                {staffReservationsText('now', { time: clockText(board, board.nowMs) })}
              </Text>
              <View className="door-now__line" />
            </View>
          ) : null}
          <PartyRow door={door} row={row} onOpen={() => onOpen(row.id)} />
        </View>
      ))}
    </View>
  );
});

export default ReservationsPage;
