import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { BillRow } from '../../../contract/bills';
import type { TableRow } from '../../../contract/staff';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { sumFen } from '../../../domain/money/sum-fen';
import { staffTablesText } from '../../text/staff-tables';
import { Pressable } from '../../ui/pressable/pressable';
import type { Board } from '../../features/colleague/live/board';
import { staffSession } from '../../features/colleague/session/staff-session';
import { clockText } from '../../features/session/store-clock';
import { areasOf } from './areas';
import type { TableList } from './table-list';
import { minutesSince, standingOf, type TableStanding, type TableTone } from './table-standing';
import './table-map.scss';

interface TableMapProps {
  readonly board: Board;
  readonly list: TableList;
  readonly onChoose: (table: TableRow) => void;
}

const legend: readonly {
  readonly tones: readonly TableTone[];
  readonly words: 'dining' | 'calling' | 'paying' | 'free';
}[] = [
  { tones: ['dining', 'long'], words: 'dining' },
  { tones: ['calling'], words: 'calling' },
  { tones: ['paying'], words: 'paying' },
  { tones: ['free'], words: 'free' },
];

/** The room: every table where its name says it stands, and how it is there now. */
export const TableMap = observer(function TableMap({ board, list, onChoose }: TableMapProps) {
  const { nowMs, tickets } = board;
  const { tables, bills } = list;
  const open = { tickets, bills, nowMs };
  const standings = new Map(tables.map((table) => [table.tableId, standingOf(table, open)]));
  return (
    <>
      <Legend standings={[...standings.values()]} />
      <OpenBills bills={bills} />
      <View className="floor">
        {areasOf(tables).map(({ letter, tables: inArea }) => (
          <View key={letter} className="floor__area">
            <View className="floor__name" ariaRole="heading">
              {letter === '' ? staffTablesText('otherArea') : staffTablesText('area', { letter })}
            </View>
            <View className="floor__tables">
              {inArea.map((table) => (
                <Tile
                  key={table.tableId}
                  table={table}
                  standing={standings.get(table.tableId) ?? null}
                  board={board}
                  onChoose={onChoose}
                />
              ))}
            </View>
          </View>
        ))}
      </View>
    </>
  );
});

/** What is still to be collected in the room, and what waits for a leader. */
function OpenBills({ bills }: { readonly bills: readonly BillRow[] }) {
  if (bills.length === 0) return null;
  const toApprove = bills.filter(({ hasWriteOffRequest }) => hasWriteOffRequest).length;
  return (
    <View className="floor-bills num">
      {staffTablesText('billsOpen', {
        count: bills.length,
        yuan: fenToYuanText(sumFen(bills.map(({ owed }) => owed))),
      })}
      {toApprove > 0 && staffSession.may('decideWriteOff') ? (
        <View className="chili">{staffTablesText('billsToApprove', { count: toApprove })}</View>
      ) : null}
    </View>
  );
}

interface TileProps {
  readonly table: TableRow;
  readonly standing: TableStanding | null;
  readonly board: Board;
  readonly onChoose: (table: TableRow) => void;
}

function Tile({ board, table, standing, onChoose }: TileProps) {
  const tone = toneOf(table, standing);
  const words = tileWords(board, table, standing);
  const state = tone === 'free' ? `${staffTablesText('free')}, ${words}` : words;
  return (
    <Pressable
      className={`table-tile table-tile--${tone}`}
      label={staffTablesText('tile', { table: table.name, state })}
      onPress={() => onChoose(table)}
    >
      <View className="table-tile__name clip">{table.name}</View>
      <View className="table-tile__words clip">{words}</View>
    </Pressable>
  );
}

/** A party that was led to its table sits there, also before it has ordered. */
function toneOf({ party }: TableRow, standing: TableStanding | null): TableTone {
  const tone = standing?.tone ?? 'free';
  return tone === 'free' && party ? 'dining' : tone;
}

function tileWords(board: Board, table: TableRow, standing: TableStanding | null): string {
  const { nowMs } = board;
  const { party, next } = table;
  if (standing === null || standing.sinceMs === null) {
    if (party) return staffTablesText('minutes', { minutes: minutesSince(party.atMs, nowMs) });
    if (next) return staffTablesText('next', { time: clockText(board.clock, next.atMs), name: next.name });
    return staffTablesText('seats', { count: table.seats });
  }
  if (standing.tone === 'calling') return staffTablesText('calling');
  if (standing.tone === 'paying') return staffTablesText('paying');
  const minutes = minutesSince(standing.sinceMs, nowMs);
  if (standing.bill === null) return staffTablesText('minutes', { minutes });
  return staffTablesText('minutesAndSum', { minutes, yuan: fenToShortYuanText(standing.bill.owed) });
}

function Legend({ standings }: { readonly standings: readonly TableStanding[] }) {
  return (
    <View className="floor-sums">
      {legend.map(({ tones, words }) => (
        <View key={words} className="floor-sums__part">
          <View className="floor-sums__count">
            {standings.filter(({ tone }) => tones.includes(tone)).length}
          </View>
          <View className="floor-sums__words">
            <View className={`floor-sums__mark table-tile--${tones[0] ?? 'free'}`} />
            {staffTablesText(words)}
          </View>
        </View>
      ))}
    </View>
  );
}
