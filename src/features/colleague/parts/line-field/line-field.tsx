import { Input } from '@tarojs/components';
import './line-field.scss';

interface LineFieldProps {
  readonly value: string;
  /** What belongs there: it stands in the empty field, and a screen reader says it. */
  readonly label: string;
  /** What stands in the empty field, where that is an example and no name. */
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly className?: string;
  readonly onType: (words: string) => void;
  /** The keyboard's own button sends what stands there. */
  readonly onSend?: () => void;
}

/** One line that a colleague writes. */
export function LineField(props: LineFieldProps) {
  const { label, placeholder = label, className = '', onSend } = props;
  return (
    <Input
      className={`line-field ${className}`.trim()}
      value={props.value}
      maxlength={props.maxLength}
      placeholder={placeholder}
      ariaLabel={label}
      confirmType={onSend === undefined ? 'done' : 'send'}
      onInput={({ detail }) => props.onType(detail.value)}
      onConfirm={() => onSend?.()}
    />
  );
}
