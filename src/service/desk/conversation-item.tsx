import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ConversationRow } from '../../../contract/service';
import type { Board } from '../../features/colleague/live/board';
import type { ServiceDesk } from '../../features/colleague/service/service-desk';
import { clockText } from '../../features/session/store-clock';
import { openPage } from '../../platform/navigation';
import { staffText } from '../../text/staff';
import { staffProblemText } from '../../text/staff-problems';
import { staffServiceText } from '../../text/staff-service';
import { Badge } from '../../ui/badge/badge';
import { Button } from '../../ui/button/button';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import { showToast } from '../../ui/toast/toasts';
import { GuestSign } from './guest-sign';
import {
  aboutWords,
  endedWords,
  excerptWords,
  guestWords,
  leftWords,
  waitingWords,
} from './conversation-words';

interface ConversationItemProps {
  readonly board: Board;
  readonly desk: ServiceDesk;
  readonly row: ConversationRow;
  /** The one that has waited longest: its button is the one thing to do next. */
  readonly isFirst?: boolean;
}

/** One conversation in the list: who, about what, how long they wait, and what can be done. */
export const ConversationItem = observer(function ConversationItem(props: ConversationItemProps) {
  const { board, row } = props;
  const name = guestWords(row);
  return (
    <View className="talk-row">
      <Pressable
        className="talk-row__open"
        label={`${staffServiceText('open', { name })}, ${excerptWords(row)}`}
        onPress={() => void openPage('/service/conversation/index', { id: row.conversationId })}
      >
        <GuestSign guestName={row.guestName} />
        <View className="grow">
          <View className="row gap-8">
            <View className="t16 strong clip">{name}</View>
            <About board={board} row={row} />
          </View>
          <View className="talk-row__line">
            <Waiting board={board} row={row} />
            <View className="clip grow">{excerptWords(row)}</View>
          </View>
        </View>
      </Pressable>
      <RowEnd {...props} />
    </View>
  );
});

function About({ board, row }: Pick<ConversationItemProps, 'board' | 'row'>) {
  const words = aboutWords(board.clock, row);
  if (row.forRole !== null) {
    return <Tag tone="gold">{staffServiceText('forRole', { role: staffText(row.forRole) })}</Tag>;
  }
  if (words !== null) return <Tag tone={row.about?.kind === 'order' ? 'chili' : 'plain'}>{words}</Tag>;
  return row.state === 'waiting' ? <Tag>{staffServiceText('noOrder')}</Tag> : null;
}

/** Runs by itself, with the board's clock. */
const Waiting = observer(function Waiting({ board, row }: Pick<ConversationItemProps, 'board' | 'row'>) {
  const { waitingSinceMs } = row;
  if (waitingSinceMs === null) return null;
  const isLong = board.nowMs - waitingSinceMs >= 60_000;
  return (
    <View className={isLong ? 'strong chili num' : 'strong num'}>
      {`${staffServiceText('waits', { time: waitingWords(waitingSinceMs, board.nowMs) })} · `}
    </View>
  );
});

const RowEnd = observer(function RowEnd({ board, desk, row, isFirst = false }: ConversationItemProps) {
  if (row.state === 'waiting') {
    return (
      <Button
        size="m"
        look={isFirst ? 'primary' : 'line'}
        className="staff-button talk-row__claim"
        busyWords={desk.busyId === row.conversationId ? staffServiceText('claiming') : null}
        onPress={() => void claim(desk, row)}
      >
        {staffServiceText('claim')}
      </Button>
    );
  }
  if (row.holder !== null && !row.holder.isMe) {
    return <View className="talk-row__end">{staffServiceText('heldBy', { name: row.holder.name })}</View>;
  }
  return <Left board={board} row={row} />;
});

const Left = observer(function Left({ board, row }: Pick<ConversationItemProps, 'board' | 'row'>) {
  const { sends, unread, lastAtMs } = row;
  if (row.state === 'closed' || sends === null) {
    return (
      <View className="talk-row__end num">
        <View className="row gap-4">
          {sends === null && row.state !== 'closed' ? staffServiceText('inApp') : endedWords(row)}
          <Badge count={unread} />
        </View>
        <View>{clockText(board.clock, lastAtMs)}</View>
      </View>
    );
  }
  return (
    <View className="talk-row__end num">
      <View className="row gap-4">
        <View className={sends.sends === 0 ? 'chili' : ''}>
          {staffServiceText('sendsLeft', { count: sends.sends })}
        </View>
        <Badge count={unread} />
      </View>
      <View>{leftWords(sends, board.nowMs)}</View>
    </View>
  );
});

/** Whoever has it answers it, so the conversation opens. */
async function claim(desk: ServiceDesk, row: ConversationRow): Promise<void> {
  const problem = await desk.claim(row);
  if (problem === null) await openPage('/service/conversation/index', { id: row.conversationId });
  else showToast(staffProblemText(problem));
}
