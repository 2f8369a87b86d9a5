import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ConversationRow } from '../../../contract/service';
import { windowLimits } from '../../../domain/service/wechat-window';
import type { Board } from '../../features/colleague/live/board';
import { dayAndTime } from '../../features/conversation/thread-words';
import { staffServiceText } from '../../text/staff-service';

interface SendsCounterProps {
  readonly board: Board;
  readonly row: ConversationRow;
}

const dots = Array.from({ length: windowLimits.afterMessage.messages }, (_, index) => index);

const reasonWords = {
  'never-wrote': 'shutNever',
  'time-over': 'shutTime',
  'all-sent': 'shutSent',
} as const;

/** How much WeChat still takes, always in sight; in the app there is no such limit. */
export const SendsCounter = observer(function SendsCounter({ board, row: { sends } }: SendsCounterProps) {
  if (sends === null) {
    return <View className="sends-counter sends-counter--free">{staffServiceText('inAppLine')}</View>;
  }
  const { sends: count, untilMs, shutBecause } = sends;
  const clock = { ...board.clock, nowMs: board.nowMs };
  return (
    <View className={count === 0 ? 'sends-counter sends-counter--none' : 'sends-counter'} ariaRole="status">
      <View className="sends-counter__dots">
        {dots.map((dot) => (
          <View
            key={dot}
            className={dot < count ? 'sends-counter__dot sends-counter__dot--left' : 'sends-counter__dot'}
          />
        ))}
      </View>
      <View className="strong num">{staffServiceText('dots', { count })}</View>
      <View className="num clip">
        {shutBecause !== null
          ? staffServiceText(reasonWords[shutBecause])
          : untilMs === null
            ? null
            : staffServiceText('until', { time: dayAndTime(clock, untilMs) })}
      </View>
    </View>
  );
});
