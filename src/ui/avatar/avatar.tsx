import { Image, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import './avatar.scss';

/** A person's picture in a circle; a line figure when they gave none. */
export function Avatar({ picture, size = 36 }: { readonly picture: string | null; readonly size?: 36 | 52 }) {
  return (
    <View className={`avatar avatar--${size}`}>
      {picture === null ? (
        <Icon name="person" size={20} />
      ) : (
        <Image className="avatar__image" src={picture} mode="aspectFill" />
      )}
    </View>
  );
}
