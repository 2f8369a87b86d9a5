import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './list-row.scss';

interface ListRowProps {
  readonly icon: IconName;
  readonly words: string;
  /** How things stand behind the row, on its right. */
  readonly detail?: string | null;
  readonly onPress: () => void;
}

/** A row of a list that leads somewhere. */
export function ListRow({ icon, words, detail = null, onPress }: ListRowProps) {
  return (
    <Pressable className="list-row" onPress={onPress}>
      <Icon name={icon} />
      <View className="list-row__words clip">{words}</View>
      {detail === null ? null : <View className="list-row__detail clip num">{detail}</View>}
      <Icon name="right" size={16} className="list-row__on" />
    </Pressable>
  );
}
