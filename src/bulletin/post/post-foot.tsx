import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { PostView } from '../../../contract/bulletin';
import { openPage } from '../../platform/navigation';
import { bulletinText } from '../../text/bulletin';
import { Button } from '../../ui/button/button';
import type { PostReading } from './post-reading';
import { WithdrawSheet } from './withdraw-sheet';

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
      <WithdrawSheet
        reading={reading}
        isOpen={isAsking}
        title={bulletinText('withdrawTitle')}
        line={bulletinText('withdrawLine')}
        reasons={[bulletinText('withdrawWrong'), bulletinText('withdrawOver')]}
        button={bulletinText('withdraw')}
        onWithdraw={(reason) => reading.withdraw(reason ?? '')}
        onClose={() => setAsking(false)}
      />
    </View>
  );
});
