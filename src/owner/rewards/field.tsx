import { Input, View } from '@tarojs/components';

interface FieldProps {
  readonly words: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly maxLength?: number;
  readonly onType: (text: string) => void;
}

/** A field with its name before it. */
export function Field({ words, value, isNumber = false, maxLength = 20, onType }: FieldProps) {
  return (
    <View className="owner-rewards__field">
      <View className="quiet owner-rewards__field-name">{words}</View>
      <Input
        className="owner-rewards__input num"
        type={isNumber ? 'number' : 'text'}
        value={value}
        maxlength={maxLength}
        ariaLabel={words}
        cursorSpacing={120}
        onInput={({ detail }) => onType(detail.value)}
      />
    </View>
  );
}
