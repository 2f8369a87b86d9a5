import { View } from '@tarojs/components';
import { Bone } from '../../ui/skeleton/bone';
import { Card } from '../../ui/card/card';

/** The order page at its final size while its order is on the way. */
export function OrderSkeleton() {
  return (
    <View className="order-page__body">
      <View className="order-hero">
        <View className="order-hero__words">
          <Bone width={120} height={16} />
          <View className="order-hero__title">
            <Bone width={150} height={36} />
          </View>
          <Bone width={200} height={20} />
        </View>
        <Bone width={92} height={100} />
      </View>
      <View className="stack">
        <Card>
          <Bone width="100%" height={140} />
        </Card>
        <Card>
          <Bone width="100%" height={232} />
        </Card>
      </View>
    </View>
  );
}
