import { Image, View } from '@tarojs/components';
import cook from './woman-cook.webp';
import fox from './fox.webp';

/** Who speaks: the house and its people, or the guest. The side says the same, so it has no words. */
export function Face({ author }: { readonly author: 'guest' | 'staff' | 'house' }) {
  return (
    <View className="chat__face">
      <Image className="chat__face-image" src={author === 'guest' ? fox : cook} mode="aspectFit" />
    </View>
  );
}
