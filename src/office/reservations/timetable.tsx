import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { clockText } from '../../features/session/store-clock';
import { staffReservationsText } from '../../text/staff-reservations';
import { Pressable } from '../../ui/pressable/pressable';
import type { Door } from './door';
import { partyName } from './party-row';
import { timetableOf } from './timetable-of-day';

const hourPx = 64;
const hourMs = 3_600_000;
const px = (ms: number) => `${Math.round((ms / hourMs) * hourPx)}px`;

/** The day by table: every table a row, every party a block from when it comes to when it has to leave. */
export const Timetable = observer(function Timetable(props: {
  readonly door: Door;
  readonly onOpen: (id: string) => void;
}) {
  const { board } = props.door;
  if (board === null) return null;
  const { fromMs, toMs, hours, tables } = timetableOf(board);
  const width = px(toMs - fromMs);
  const isNowThere = fromMs <= board.nowMs && board.nowMs < toMs;
  return (
    <View className="timetable">
      <View className="timetable__names">
        <View className="timetable__corner" />
        {tables.map(({ id, name, seats }) => (
          <View key={id} className="timetable__name num">
            <View className="strong clip">{name}</View>
            <View className="t12 quiet">{staffReservationsText('people', { count: seats })}</View>
          </View>
        ))}
      </View>
      <ScrollView className="timetable__scroll" scrollX enhanced showScrollbar={false}>
        <View className="timetable__grid" style={{ width }}>
          <View className="timetable__hours">
            {hours.map((ms) => (
              <View key={ms} className="timetable__hour t12 quiet num" style={{ left: px(ms - fromMs) }}>
                {clockText(board, ms)}
              </View>
            ))}
          </View>
          {isNowThere ? <View className="timetable__now" style={{ left: px(board.nowMs - fromMs) }} /> : null}
          {tables.map(({ id, name, blocks }) => (
            <View key={id} className="timetable__row">
              {blocks.map(({ row, startMs, endMs }) => (
                <View
                  key={row.id}
                  className="timetable__place"
                  style={{ left: px(startMs - fromMs), width: px(endMs - startMs) }}
                >
                  <Pressable
                    className={`timetable__block timetable__block--${row.status}`}
                    label={`${name} ${clockText(board, startMs)} ${partyName(row)} ${staffReservationsText('people', { count: row.partySize })}`}
                    onPress={() => props.onOpen(row.id)}
                  >
                    <View className="t12 strong clip">{partyName(row)}</View>
                    <View className="t12 clip num">{row.partySize}</View>
                  </Pressable>
                </View>
              ))}
            </View>
          ))}
        </View>
      </ScrollView>
    </View>
  );
});
