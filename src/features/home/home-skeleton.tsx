import { View } from '@tarojs/components';
import { homeText } from '../../text/home';
import { Bone } from '../../ui/skeleton/bone';
import './home-skeleton.scss';

/** The home screen at its final sizes while the house opens. */
export function HomeSkeleton() {
  return (
    <View className="home-skeleton" ariaRole="status" ariaLabel={homeText('opening')}>
      <View className="home-skeleton__title">
        <Bone width={132} height={30} radius={8} />
        <Bone width={168} height={14} />
      </View>
      <View className="home-skeleton__ways">
        <Bone width="43%" height={92} radius={14} />
        <Bone width="27%" height={92} radius={14} />
        <Bone width="27%" height={92} radius={14} />
      </View>
      <Bone width="100%" height={92} radius={14} />
      <View className="home-skeleton__dishes">
        <Bone width={148} height={148} radius={14} />
        <Bone width={148} height={148} radius={14} />
      </View>
    </View>
  );
}
