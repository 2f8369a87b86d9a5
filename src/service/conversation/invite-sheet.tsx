import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { staffServiceText } from '../../text/staff-service';
import type { Talk } from './talk';
import { say } from '../../features/colleague/parts/say';
import { WordsSheet } from './words-sheet';

interface TalkSheetProps {
  readonly talk: Talk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** For when WeChat takes nothing more: the words wait in the app, and a licensed message says so. */
export const InviteSheet = observer(function InviteSheet({ talk, isOpen, onClose }: TalkSheetProps) {
  const send = async (words: string) => {
    if (await say(talk.inviteBack(words), staffServiceText('invited'))) onClose();
  };
  return (
    <WordsSheet
      isOpen={isOpen}
      onClose={onClose}
      title={staffServiceText('invite')}
      placeholder={staffServiceText('inviteField')}
      longest={1000}
      firstWords={staffServiceText('inviteField')}
      button={staffServiceText('inviteSend')}
      busyWords={talk.isBusy ? staffServiceText('working') : null}
      onSend={(words) => void send(words)}
    >
      <View className="quiet">{staffServiceText('inviteLine')}</View>
    </WordsSheet>
  );
});
