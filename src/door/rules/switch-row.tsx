import { View } from '@tarojs/components';
import { Switch } from '../../ui/switch/switch';

interface SwitchRowProps {
  readonly title: string;
  readonly line?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A rule that holds or does not, with what it is for. */
export function SwitchRow({ title, line, isOn, onChange }: SwitchRowProps) {
  return (
    <View className="row gap-12">
      <View className="grow">
        <View className="t16 strong">{title}</View>
        {line === undefined ? null : <View className="t12 quiet">{line}</View>}
      </View>
      <Switch label={title} isOn={isOn} onChange={onChange} />
    </View>
  );
}
