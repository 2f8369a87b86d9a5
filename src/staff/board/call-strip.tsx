import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { tick } from '../../platform/haptics';
import { staffBoardText } from '../../text/staff-board';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import type { Board } from '../../features/colleague/live/board';
import { durationText } from '../../features/colleague/live/ticket-age';
import { placeWords } from '../../features/colleague/live/ticket-words';
import { staffSession } from '../../features/colleague/session/staff-session';
import './call-strip.scss';

const callsShown = 3;

/** Tables that ring and guests who ask, longest waiting first. One tap says that somebody goes. */
export const CallStrip = observer(function CallStrip({ board }: { readonly board: Board }) {
  const { calls, nowMs } = board;
  if (calls.length === 0 || !staffSession.may('answerCall')) return null;
  return (
    <View className="call-strip">
      {calls.slice(0, callsShown).map(({ ticket, call }) => (
        <View key={call.callId} className="call-strip__row">
          <Icon name={call.kind === 'waiter' ? 'bell' : 'flame'} size={20} />
          <View className="grow clip">
            {staffBoardText(call.kind === 'waiter' ? 'callWaiter' : 'callHurry', {
              place: placeWords(ticket),
            })}
          </View>
          <View className="num">{durationText(Math.max(0, nowMs - call.atMs))}</View>
          <Button
            size="s"
            className="call-strip__answer"
            onPress={() => {
              tick();
              void board.answerCall(call.callId);
            }}
          >
            {staffBoardText(call.kind === 'waiter' ? 'answer' : 'answerHurry')}
          </Button>
        </View>
      ))}
      {calls.length > callsShown ? (
        <View className="call-strip__more">
          {staffBoardText('moreCalls', { count: calls.length - callsShown })}
        </View>
      ) : null}
    </View>
  );
});
