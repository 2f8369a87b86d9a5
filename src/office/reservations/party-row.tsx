import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReservationRow } from '../../../contract/reservations';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { clockText } from '../../features/session/store-clock';
import type { Problem } from '../../platform/cloud';
import { staffReservationsText } from '../../text/staff-reservations';
import { Button } from '../../ui/button/button';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import { say } from '../../features/colleague/parts/say';
import { staffSession } from '../../features/colleague/session/staff-session';
import type { Door } from './door';

/** Who comes later has not come for this reservation; the cloud says the same. */
const soonMs = 3 * 3_600_000;

interface RowProps {
  readonly door: Door;
  readonly row: ReservationRow;
  readonly onOpen: () => void;
}

/** One party: when, who, how many, where, and the one step that comes next. */
export const PartyRow = observer(function PartyRow({ door, row, onOpen }: RowProps) {
  const { board } = door;
  if (board === null) return null;
  const name = partyName(row);
  const people = staffReservationsText('people', { count: row.partySize });
  const tables = row.tables.map((table) => table.name).join(' ') || staffReservationsText('noTable');
  const time = clockText(board, row.startMs);
  return (
    <View className={door.isLate(row) ? 'door-row door-row--late' : 'door-row'}>
      <Pressable className="door-row__party" label={`${time} ${name} ${people} ${tables}`} onPress={onOpen}>
        <View className="t20 strong num">{time}</View>
        <View className="grow door-row__words">
          <View className="clip num">
            {name}
            <View className="door-row__where">{`${people} · ${tables}`}</View>
          </View>
          <Marks door={door} row={row} />
        </View>
      </Pressable>
      <NextStep door={door} row={row} />
    </View>
  );
});

export function partyName({ name, isWalkIn }: ReservationRow): string {
  return name === '' && isWalkIn ? staffReservationsText('walkIn') : name;
}

const Marks = observer(function Marks({ door, row }: Omit<RowProps, 'onOpen'>) {
  const { board } = door;
  if (board === null) return null;
  const { status, startMs, seatedAtMs, depositPaid, note, staffNote } = row;
  const minutes = Math.floor((board.nowMs - startMs) / 60_000);
  const keptUntil = clockText(board, startMs + board.keepMinutes * 60_000);
  return (
    <View className="door-row__marks">
      {door.isLate(row) ? (
        <>
          <Tag tone="gold">{staffReservationsText('late', { minutes })}</Tag>
          {minutes < board.keepMinutes ? (
            <View className="t12 quiet num">{staffReservationsText('keptUntil', { time: keptUntil })}</View>
          ) : null}
        </>
      ) : status === 'seated' && seatedAtMs !== null ? (
        <Tag tone="jade">{staffReservationsText('came', { time: clockText(board, seatedAtMs) })}</Tag>
      ) : status === 'confirmed' ? null : (
        <Tag>{staffReservationsText(status)}</Tag>
      )}
      {status === 'held' && row.untilMs !== null ? (
        <View className="t12 quiet num">
          {staffReservationsText('unpaid', {
            yuan: fenToShortYuanText(row.deposit),
            until: clockText(board, row.untilMs),
          })}
        </View>
      ) : null}
      {row.ordersAhead > 0 ? <Tag tone="gold">{staffReservationsText('dishesAhead')}</Tag> : null}
      {depositPaid > 0 ? (
        <Tag>{staffReservationsText('deposit', { yuan: fenToShortYuanText(depositPaid) })}</Tag>
      ) : null}
      {note === '' ? null : <Tag tone="chili">{note}</Tag>}
      {staffNote === '' ? null : <View className="t12 quiet clip">{staffNote}</View>}
    </View>
  );
});

const NextStep = observer(function NextStep({ door, row }: Omit<RowProps, 'onOpen'>) {
  const { board } = door;
  if (board === null) return null;
  const isOverdue = door.isLate(row) && board.nowMs >= row.startMs + board.keepMinutes * 60_000;
  if (row.status === 'seated' && staffSession.may('finishReservation')) {
    return (
      <Button look="line" size="m" onPress={() => sayDone(door.finish(row))}>
        {staffReservationsText('left')}
      </Button>
    );
  }
  if (row.status !== 'confirmed' || row.startMs > board.nowMs + soonMs) return null;
  return (
    <View className="door-row__steps">
      {staffSession.may('seatReservation') ? (
        <Button look={door.isLate(row) ? 'primary' : 'line'} size="m" onPress={() => sayDone(door.seat(row))}>
          {staffReservationsText('arrive')}
        </Button>
      ) : null}
      {isOverdue && staffSession.may('markNoShow') ? (
        <Button look="line" size="m" onPress={() => sayDone(door.miss(row))}>
          {staffReservationsText('missed')}
        </Button>
      ) : null}
    </View>
  );
});

/** Says in passing what came of a step. */
export function sayDone(step: Promise<Problem | null>): void {
  void say(step, staffReservationsText('done'));
}
