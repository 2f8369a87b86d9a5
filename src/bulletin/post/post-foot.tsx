import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { PostView } from '../../../contract/bulletin';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { openPage } from '../../platform/navigation';
import { bulletinText } from '../../text/bulletin';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { PostReading } from './post-reading';

interface FootProps {
  readonly reading: PostReading;
  readonly post: PostView;
}

/** For those who lead: a new version, or down with it. */
export const PostFoot = observer(function PostFoot({ reading, post }: FootProps) {
  const [isAsking, setAsking] = useState(false);
  const { storeId } = reading;
  return (
    <View className="post__ways">
      <Button
        look="quiet"
        size="m"
        icon="edit"
        className="staff-button grow"
        onPress={() => void openPage('/bulletin/write/index', { storeId, postId: post.postId })}
      >
        {bulletinText('edit')}
      </Button>
      <Button
        look="quiet"
        size="m"
        icon="trash"
        className="staff-button staff-button--soft grow"
        onPress={() => setAsking(true)}
      >
        {bulletinText('withdraw')}
      </Button>
      <WithdrawSheet reading={reading} isOpen={isAsking} onClose={() => setAsking(false)} />
    </View>
  );
});

const WithdrawSheet = observer(function WithdrawSheet(props: {
  readonly reading: PostReading;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { reading, isOpen, onClose } = props;
  const [reason, setReason] = useState('');
  const isOff = reason.trim() === '';
  const withdraw = async () => {
    if (isOff) return;
    const problem = await reading.withdraw(reason.trim());
    showToast(problem === null ? bulletinText('withdrawDone') : staffProblemText(problem));
    onClose();
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={bulletinText('withdrawTitle')}
      title={bulletinText('withdrawTitle')}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          className="staff-button staff-button--big"
          isOff={isOff}
          busyWords={reading.busy === 'withdraw' ? bulletinText('withdrawing') : null}
          onPress={() => void withdraw()}
        >
          {bulletinText(isOff ? 'withdrawFirst' : 'withdraw')}
        </Button>
      }
    >
      <View className="staff-sheet">
        <View className="quiet">{bulletinText('withdrawLine')}</View>
        <ReasonPicker
          reason={reason}
          reasons={[bulletinText('withdrawWrong'), bulletinText('withdrawOver')]}
          ownWords={bulletinText('withdrawOwn')}
          onChange={setReason}
        />
      </View>
    </Sheet>
  );
});
