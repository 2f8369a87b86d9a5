import { Input, Textarea } from '@tarojs/components';

interface FieldProps {
  readonly value: string;
  readonly maxLength: number;
  readonly label: string;
  readonly placeholder?: string;
  readonly type?: 'text' | 'number';
  readonly onType: (words: string) => void;
}

export function LineField({ value, maxLength, label, placeholder, type = 'text', onType }: FieldProps) {
  return (
    <Input
      className="site__field"
      type={type}
      value={value}
      maxlength={maxLength}
      placeholder={placeholder ?? label}
      ariaLabel={label}
      onInput={({ detail }) => onType(detail.value)}
    />
  );
}

/** For more than a line. */
export function LongField({ value, maxLength, label, placeholder, onType }: Omit<FieldProps, 'type'>) {
  return (
    <Textarea
      className="site__field site__field--long"
      value={value}
      maxlength={maxLength}
      placeholder={placeholder ?? label}
      ariaLabel={label}
      cursorSpacing={100}
      onInput={({ detail }) => onType(detail.value)}
    />
  );
}
