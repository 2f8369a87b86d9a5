import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { fillAnswer, type CannedAnswer } from '../../../domain/guest-care/canned-answer';
import type { Board } from '../../features/colleague/live/board';
import { staffSession } from '../../features/colleague/session/staff-session';
import { Composer } from '../../features/conversation/composer';
import { hoursWords } from '../../features/menu/hours-words';
import { visit } from '../../features/session/visit';
import { conversationText } from '../../text/conversation';
import { localText } from '../../text/language';
import { staffServiceText } from '../../text/staff-service';
import { Button } from '../../ui/button/button';
import { Chip } from '../../ui/chip/chip';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { guestWords } from '../desk/conversation-words';
import { blanksOf, likelyOrder, missingWords } from './guest-words';
import { PlusSheet } from './plus-sheet';
import { SendsCounter } from './sends-counter';
import type { Talk } from './talk';
import { TalkLock } from './talk-lock';

interface TalkFootProps {
  readonly board: Board;
  readonly talk: Talk;
}

/** Ready answers, what may still be sent, and the field; or why nothing can be said now. */
export const TalkFoot = observer(function TalkFoot({ board, talk }: TalkFootProps) {
  const [isOpen, setOpen] = useState(false);
  const { thread, row, lock } = talk;
  if (row === null) return null;
  return (
    <View className="talk__foot">
      <Composer
        thread={thread}
        placeholder={staffServiceText('field', { name: guestWords(row) })}
        locked={lock === null ? null : <TalkLock talk={talk} lock={lock} onMore={() => setOpen(true)} />}
        lead={
          <Pressable
            className="composer__icon talk__plus"
            label={staffServiceText('plus')}
            onPress={() => setOpen(true)}
          >
            <Icon name="plus" />
          </Pressable>
        }
        sendButton={(isOff, send) => (
          <Button className="talk__send" isOff={isOff} onPress={send}>
            {conversationText('send')}
          </Button>
        )}
      >
        {lock === null ? <ReadyAnswers board={board} talk={talk} /> : null}
        <SendsCounter board={board} row={row} />
      </Composer>
      <PlusSheet board={board} talk={talk} isOpen={isOpen} onClose={() => setOpen(false)} />
    </View>
  );
});

/** One tap puts the words into the field, where they can still be changed; what nobody knows is named, never sent. */
const ReadyAnswers = observer(function ReadyAnswers({ board, talk }: TalkFootProps) {
  const { cannedAnswers, thread } = talk;
  if (cannedAnswers.length === 0) return null;
  const use = ({ text }: CannedAnswer) => {
    const filled = fillAnswer(localText(text), blanks(board, talk));
    if (filled.isWhole) thread.insert(filled.text);
    else showToast(missingWords(filled.missing));
  };
  return (
    <ScrollView className="quick-words" scrollX enhanced showScrollbar={false}>
      <View className="quick-words__row">
        {cannedAnswers.map((answer) => (
          <Chip key={answer.id} role="button" words={localText(answer.title)} onPress={() => use(answer)} />
        ))}
      </View>
    </ScrollView>
  );
});

function blanks({ nowMs }: Board, { row, card, storeId }: Talk) {
  const store = visit.store?.id === storeId ? visit.store : null;
  return blanksOf({
    guestName: card?.name ?? row?.guestName ?? null,
    storeName: staffSession.membership?.storeName ?? { zh: '', en: '' },
    order: card === null ? null : likelyOrder(card),
    hours: store === null ? null : hoursWords(store, nowMs),
    nowMs,
  });
}
