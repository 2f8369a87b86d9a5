import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { say } from '../../features/colleague/parts/say';
import { staffServiceText } from '../../text/staff-service';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { endedWords } from '../desk/conversation-words';
import { InviteSheet } from './invite-sheet';
import type { Talk } from './talk';

interface TalkLockProps {
  readonly talk: Talk;
  readonly lock: NonNullable<Talk['lock']>;
  readonly onMore: () => void;
}

/** In place of the field: why nothing can be said, and the way on. */
export const TalkLock = observer(function TalkLock({ talk, lock, onMore }: TalkLockProps) {
  return (
    <View className="talk-lock">
      {lock === 'with-colleague' || lock === 'window-shut' ? (
        <Pressable className="composer__icon talk__plus" label={staffServiceText('plus')} onPress={onMore}>
          <Icon name="plus" />
        </Pressable>
      ) : null}
      <View className="grow t12 quiet">{reasonOf(talk, lock)}</View>
      <WayOn talk={talk} lock={lock} />
    </View>
  );
});

function reasonOf({ row }: Talk, lock: TalkLockProps['lock']): string {
  if (lock === 'closed') return (row && endedWords(row)) ?? staffServiceText('isClosed');
  if (lock === 'unclaimed') return staffServiceText('notMine');
  if (lock === 'window-shut') return staffServiceText('phoneHint');
  return staffServiceText('heldByOther', { name: row?.holder?.name ?? '' });
}

const WayOn = observer(function WayOn({ talk, lock }: Pick<TalkLockProps, 'talk' | 'lock'>) {
  const [isInviting, setInviting] = useState(false);
  const busyWords = talk.isBusy ? staffServiceText('working') : null;
  if (lock === 'window-shut') {
    const isOff = !talk.canInvite;
    const invite = () => (isOff ? showToast(staffServiceText('inviteOff')) : setInviting(true));
    return (
      <>
        <Button size="m" className="staff-button" isOff={isOff} onPress={invite}>
          {staffServiceText(isOff ? 'inviteOff' : 'invite')}
        </Button>
        <InviteSheet talk={talk} isOpen={isInviting} onClose={() => setInviting(false)} />
      </>
    );
  }
  if (lock === 'with-colleague') return null;
  const isClosed = lock === 'closed';
  return (
    <Button
      size="m"
      className="staff-button"
      look={isClosed ? 'line' : 'primary'}
      busyWords={busyWords}
      onPress={() => void say(isClosed ? talk.reopen() : talk.claim(), null)}
    >
      {staffServiceText(isClosed ? 'reopen' : 'claim')}
    </Button>
  );
});
