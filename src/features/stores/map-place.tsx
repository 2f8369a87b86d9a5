import { View } from '@tarojs/components';
import './map-place.scss';

/** A drawn corner of a map with a pin. It stands for the real map that a tap opens, and says nothing by itself. */
export function MapPlace({ isWide = false }: { readonly isWide?: boolean }) {
  return (
    <View className={isWide ? 'map-place map-place--wide' : 'map-place'}>
      <View className="map-place__park" />
      <View className="map-place__road map-place__road--down" />
      <View className="map-place__road map-place__road--across" />
      <View className="map-place__pin" />
    </View>
  );
}
