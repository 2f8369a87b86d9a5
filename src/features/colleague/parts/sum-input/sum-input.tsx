import { Input, View } from '@tarojs/components';
import './sum-input.scss';

interface SumInputProps {
  /** As it was typed, in yuan. */
  readonly value: string;
  /** What stands in the field while nothing is typed. */
  readonly hint: string;
  readonly onChange: (text: string) => void;
}

/** A sum of money, in figures that are read from a step back. */
export function SumInput({ value, hint, onChange }: SumInputProps) {
  return (
    <View className="sum-input">
      <View className="sum-input__sign">¥</View>
      <Input
        className="sum-input__field"
        type="digit"
        value={value}
        maxlength={9}
        placeholder={hint}
        onInput={({ detail }) => onChange(detail.value)}
      />
    </View>
  );
}
