import { View } from '@tarojs/components';
import { Badge } from '../badge/badge';
import { Icon, type IconName } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './tab-bar.scss';

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly words: string;
  readonly icon: IconName;
  readonly count?: number;
}

interface TabBarProps<Key extends string> {
  readonly tabs: readonly Tab<Key>[];
  readonly active: Key;
  readonly onChoose: (key: Key) => void;
  readonly label: string;
}

/** The bar of tabs at the bottom. Each page draws its own, so that a sheet can cover it. */
export function TabBar<Key extends string>({ tabs, active, onChoose, label }: TabBarProps<Key>) {
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
