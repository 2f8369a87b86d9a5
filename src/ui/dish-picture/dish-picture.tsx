import { Image, View } from '@tarojs/components';
import { pictureUrl } from '../../platform/pictures';
import './dish-picture.scss';

interface DishPictureProps {
  /** Path in the cloud's storage. */
  readonly picture: string;
  readonly size: 40 | 56 | 92;
  /** A band with these words over a grey picture, for a dish that cannot be had. */
  readonly band?: string | null;
  readonly isGrey?: boolean;
}

/** A dish's picture in its rounded square. The name stands beside it, so it has no words of its own. */
export function DishPicture({ picture, size, band = null, isGrey = false }: DishPictureProps) {
  const grey = band !== null || isGrey ? ' dish-picture--grey' : '';
  return (
    <View className={`dish-picture dish-picture--${size}${grey}`}>
      <Image className="dish-picture__image" src={pictureUrl(picture)} mode="aspectFill" lazyLoad />
      {band === null ? null : <View className="dish-picture__band">{band}</View>}
    </View>
  );
}
