import { View } from '@tarojs/components';

/** A number with what it counts below. */
export function Figure({ words, value }: { readonly words: string; readonly value: string }) {
  return (
    <View className="owner-rewards__figure" ariaRole="group" ariaLabel={`${words} ${value}`}>
      <View className="t16 strong num">{value}</View>
      <View className="t12 quiet">{words}</View>
    </View>
  );
}
