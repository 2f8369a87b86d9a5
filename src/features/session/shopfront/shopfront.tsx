import { Image, View } from '@tarojs/components';
import { pictureUrl } from '../../../platform/pictures';
import './shopfront.scss';

/** The shop by day, and by night in the dark theme. It says nothing that is not said in words beside it. */
export function Shopfront({ className = '' }: { readonly className?: string }) {
  return (
    <View className={`shopfront ${className}`.trim()}>
      <Image
        className="shopfront__picture shopfront__picture--day"
        src={pictureUrl('shop/storefront.webp')}
        mode="aspectFill"
      />
      <Image
        className="shopfront__picture shopfront__picture--night"
        src={pictureUrl('shop/storefront-night.webp')}
        mode="aspectFill"
      />
    </View>
  );
}
