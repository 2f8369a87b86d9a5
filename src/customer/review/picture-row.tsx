import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { reviewLimits } from '../../../domain/review/review-rules';
import { addPicture } from '../../features/pictures/add-picture';
import { pictureUrl } from '../../platform/pictures';
import { reviewText } from '../../text/review';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import type { OrderReview } from './order-review';

/** As large as a phone shows it whole. */
const box = { width: 1080, height: 1920 };

interface PictureRowProps {
  readonly store: OrderReview;
  readonly dishId: string;
}

/** Pictures of one dish: each is made small enough on the phone and is in the cloud before it stands here. */
export const PictureRow = observer(function PictureRow({ store, dishId }: PictureRowProps) {
  const [isSending, setSending] = useState(false);
  const { pictures } = store.draftOf(dishId);
  const left = Math.min(reviewLimits.picturesPerDish - pictures.length, store.picturesLeft);
  const add = async () => {
    const folder = store.voice?.uploadFolder;
    if (isSending || folder === undefined) return;
    setSending(true);
    const added = await addPicture({
      box,
      folder,
      mostBytes: reviewLimits.pictureBytes,
      endings: ['jpg', 'jpeg', 'png'],
    });
    setSending(false);
    if (added === null) return;
    if ('fileId' in added) {
      store.write(dishId, { pictures: [...store.draftOf(dishId).pictures, added.fileId] });
    } else {
      showToast(reviewText(added.fault === 'wrong' ? 'pictureWrong' : 'pictureFailed'));
    }
  };
  return (
    <View className="review-pictures">
      {pictures.map((picture, at) => (
        <View key={picture} className="review-pictures__one">
          <Image className="review-pictures__image" mode="aspectFill" src={pictureUrl(picture)} />
          <Pressable
            className="review-pictures__remove"
            label={reviewText('removePicture', { number: at + 1 })}
            onPress={() => store.write(dishId, { pictures: pictures.filter((other) => other !== picture) })}
          >
            <View className="review-pictures__cross">
              <Icon name="close" size={12} />
            </View>
          </Pressable>
        </View>
      ))}
      {left <= 0 ? null : (
        <Pressable
          className="review-pictures__add"
          label={reviewText('addPicture')}
          isDisabled={isSending}
          onPress={() => void add()}
        >
          <Icon name={isSending ? 'clock' : 'camera'} />
          <View className="t12">
            {isSending ? reviewText('pictureSending') : reviewText('morePictures', { count: left })}
          </View>
        </Pressable>
      )}
    </View>
  );
});
