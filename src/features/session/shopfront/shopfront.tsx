import { Image, View } from '@tarojs/components';
import day from './storefront.webp';
import night from './storefront-night.webp';
import './shopfront.scss';

/** The shop by day, and by night in the dark theme. It says nothing that is not said in words beside it. */
export function Shopfront({ className = '' }: { readonly className?: string }) {
  return (
    <View className={`shopfront ${className}`.trim()}>
      <Image className="shopfront__picture shopfront__picture--day" src={day} mode="aspectFill" />
      <Image className="shopfront__picture shopfront__picture--night" src={night} mode="aspectFill" />
    </View>
  );
}
