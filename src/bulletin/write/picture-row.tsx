import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { postLimits } from '../../../domain/bulletin/post-limits';
import { addPicture, boxJudgedAtOnce } from '../../features/pictures/add-picture';
import { pictureUrl } from '../../platform/pictures';
import { bulletinText } from '../../text/bulletin';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import type { PostDraft } from './post-draft';

/** Pictures of a post: each is made small enough on the phone and is in the cloud before it stands here. */
export const PictureRow = observer(function PictureRow({ draft }: { readonly draft: PostDraft }) {
  const [isSending, setSending] = useState(false);
  const { pictures } = draft;
  const add = async () => {
    if (isSending) return;
    setSending(true);
    const added = await addPicture({
      ...{ box: boxJudgedAtOnce, mostBytes: postLimits.pictureBytes },
      ...{ endings: ['jpg', 'jpeg', 'png', 'webp'], folder: 'posts/' },
    });
    setSending(false);
    if (added === null) return;
    if ('fileId' in added) draft.change({ pictures: [...draft.pictures, added.fileId] });
    else showToast(bulletinText(added.fault === 'wrong' ? 'photoWrong' : 'photoFailed'));
  };
  return (
    <Card className="write-post__part">
      <View className="row between t12 quiet">
        <View>{bulletinText('photos')}</View>
        <View>{isSending ? bulletinText('photoSending') : bulletinText('photosLine')}</View>
      </View>
      <View className="write-post__pictures">
        {pictures.map((picture, at) => (
          <View key={picture} className="write-post__picture">
            <Image className="write-post__image" mode="aspectFill" src={pictureUrl(picture)} />
            <Pressable
              className="write-post__remove"
              label={bulletinText('removePhoto', { number: at + 1 })}
              onPress={() => draft.change({ pictures: pictures.filter((other) => other !== picture) })}
            >
              <Icon name="close" size={16} />
            </Pressable>
          </View>
        ))}
        {pictures.length >= postLimits.pictures ? null : (
          <Pressable
            className="write-post__add"
            label={bulletinText('addPhoto')}
            isDisabled={isSending}
            onPress={() => void add()}
          >
            <Icon name={isSending ? 'clock' : 'camera'} />
          </Pressable>
        )}
      </View>
    </Card>
  );
});
