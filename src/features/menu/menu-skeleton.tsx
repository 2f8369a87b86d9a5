import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { menuText } from '../../text/menu';
import { Bone } from '../../ui/skeleton/bone';
import './menu-skeleton.scss';

const railWidths = [56, 56, 42, 56, 42, 56, 28, 42, 28];

/** The two panes before the menu is there, every part at its final size. */
export const MenuSkeleton = observer(function MenuSkeleton() {
  return (
    <View className="menu__panes" ariaRole="status" ariaLabel={menuText('opening')}>
      <View className="rail">
        {railWidths.map((width, index) => (
          <View key={index} className={index === 0 ? 'rail__row rail__row--active' : 'rail__row'}>
            <Bone width={width} height={14} />
          </View>
        ))}
      </View>
      <View className="menu__pane">
        <View className="menu__heading menu-skeleton__heading">
          <Bone width={64} height={14} />
        </View>
        <View className="dish-hero">
          <Bone width="100%" height={148} radius={14} />
          <View className="menu-skeleton__lines">
            <Bone width={96} height={16} />
            <Bone width={150} height={12} />
            <Bone width={72} height={20} />
          </View>
        </View>
        {[0, 1, 2].map((index) => (
          <View key={index} className="dish-row">
            <Bone width={92} height={92} radius={12} />
            <View className="dish-row__body menu-skeleton__lines">
              <Bone width={96} height={16} />
              <Bone width={72} height={12} />
              <View className="dish-row__buy">
                <Bone width={46} height={20} />
                <Bone width={28} height={28} radius={14} />
              </View>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
});
