import { Textarea } from '@tarojs/components';
import './words.scss';

interface WordsFieldProps {
  readonly value: string;
  readonly maxLength: number;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly placeholder?: string;
  /** Grows with what is written. */
  readonly isGrowing?: boolean;
  readonly onType: (words: string) => void;
}

/** Where a colleague writes more than a line. */
export function WordsField(props: WordsFieldProps) {
  const { value, maxLength, label, placeholder = '', isGrowing = false, onType } = props;
  return (
    <Textarea
      className="press-words"
      value={value}
      autoHeight={isGrowing}
      maxlength={maxLength}
      placeholder={placeholder}
      ariaLabel={label}
      cursorSpacing={100}
      onInput={({ detail }) => onType(detail.value)}
    />
  );
}
