import { Input, View } from '@tarojs/components';

interface FieldProps {
  readonly words: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly maxLength?: number;
  /** What is wrong with it, in words; null while nothing is. */
  readonly fault?: string | null;
  readonly onType: (text: string) => void;
}

/** A field with its name before it, and below it what is wrong. */
export function Field({ words, value, isNumber = false, maxLength = 20, fault = null, onType }: FieldProps) {
  return (
    <>
      <View
        className={
          fault === null ? 'owner-rewards__field' : 'owner-rewards__field owner-rewards__field--wrong'
        }
      >
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
      {fault === null ? null : <Fault words={fault} />}
    </>
  );
}

/** What is wrong, at the place where it is; a screen reader says it when it comes. */
export function Fault({ words }: { readonly words: string }) {
  return (
    <View className="t12 owner-rewards__fault" ariaRole="alert">
      {words}
    </View>
  );
}
