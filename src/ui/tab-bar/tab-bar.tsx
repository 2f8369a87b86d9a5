import { View } from '@tarojs/components';
import { Badge } from '../badge/badge';
import { Icon, type IconName } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './tab-bar.scss';

export interface Tab {
  readonly key: string;
  readonly words: string;
  readonly icon: IconName;
  readonly count?: number;
}

interface TabBarProps {
  readonly tabs: readonly Tab[];
  readonly active: string;
  readonly onChoose: (key: string) => void;
  readonly label: string;
}

/** The bar of tabs at the bottom. Each page draws its own, so that a sheet can cover it. */
export function TabBar({ tabs, active, onChoose, label }: TabBarProps) {
  return (
    <View className="tab-bar" ariaRole="tablist" ariaLabel={label}>
      {tabs.map(({ key, words, icon, count = 0 }) => (
        <Pressable
          key={key}
          role="tab"
          isSelected={key === active}
          className={key === active ? 'tab-bar__tab tab-bar__tab--active' : 'tab-bar__tab'}
          onPress={() => onChoose(key)}
        >
          <Icon name={icon} />
          <View>{words}</View>
          <Badge count={count} className="tab-bar__count" />
        </Pressable>
      ))}
    </View>
  );
}
