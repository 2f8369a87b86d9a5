import { View } from '@tarojs/components';
import { Pressable } from '../pressable/pressable';
import './switch.scss';

interface SwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly label: string;
}

export function Switch({ isOn, onChange, label }: SwitchProps) {
  return (
    <Pressable
      role="switch"
      className={isOn ? 'switch switch--on' : 'switch'}
      label={label}
      isSelected={isOn}
      onPress={() => onChange(!isOn)}
    >
      <View className="switch__knob" />
    </Pressable>
  );
}
