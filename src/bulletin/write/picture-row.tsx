import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { postLimits } from '../../../domain/bulletin/post-limits';
import { fitPicture } from '../../platform/fit-picture';
import { randomText } from '../../platform/identity';
import { choosePicture, uploadPicture } from '../../platform/picture-upload';
import { pictureUrl } from '../../platform/pictures';
import { bulletinText } from '../../text/bulletin';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import type { PostDraft } from './post-draft';

/** Up to this size WeChat judges a picture at once. */
const box = { width: 750, height: 1334 };

/** Pictures of a post: each is made small enough on the phone and is in the cloud before it stands here. */
export const PictureRow = observer(function PictureRow({ draft }: { readonly draft: PostDraft }) {
  const [isSending, setSending] = useState(false);
  const { pictures } = draft;
  const add = async () => {
    if (isSending) return;
    setSending(true);
    const fault = await addPicture(draft);
    setSending(false);
    if (fault !== null) showToast(bulletinText(fault));
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

async function addPicture(draft: PostDraft): Promise<'photoWrong' | 'photoFailed' | null> {
  const chosen = await choosePicture();
  if (chosen === null) return null;
  const fitting = await fitPicture(chosen, box);
  const isTaken = fitting !== null && /^(jpe?g|png|webp)$/.test(fitting.ending);
  if (!isTaken || fitting.bytes > postLimits.pictureBytes) return 'photoWrong';
  const path = `posts/${randomText(24)}.${fitting.ending}`;
  const fileId = await uploadPicture(fitting, path, () => undefined);
  if (fileId === null) return 'photoFailed';
  draft.change({ pictures: [...draft.pictures, fileId] });
  return null;
}
