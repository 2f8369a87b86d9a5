import { View } from '@tarojs/components';
import type { LocalText } from '../../../domain/text/local-text';
import { WordsField } from '../words-field';
import { LineField } from '../../features/colleague/parts/line-field/line-field';

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onType: (words: string) => void;
}

/** One line with its name above. */
export function Line({ label, value, maxLength, onType }: LineProps) {
  return (
    <View>
      <View className="t12 quiet own-site__label">{label}</View>
      <LineField value={value} label={label} placeholder="" maxLength={maxLength} onType={onType} />
    </View>
  );
}

/** A longer text with its name above. */
export function Words({ label, value, maxLength, onType }: LineProps) {
  return (
    <View>
      <View className="t12 quiet own-site__label">{label}</View>
      <WordsField label={label} value={value} maxLength={maxLength} onType={onType} />
    </View>
  );
}

/** The same in both languages of the house. */
export function InBothLanguages(props: {
  readonly labels: { readonly zh: string; readonly en: string };
  readonly value: LocalText;
  readonly maxLength: number;
  readonly isLong?: boolean;
  readonly onType: (text: LocalText) => void;
}) {
  const { labels, value, maxLength, onType } = props;
  const Field = props.isLong === true ? Words : Line;
  return (
    <>
      <Field
        label={labels.zh}
        value={value.zh}
        maxLength={maxLength}
        onType={(zh) => onType({ ...value, zh })}
      />
      <Field
        label={labels.en}
        value={value.en}
        maxLength={maxLength}
        onType={(en) => onType({ ...value, en })}
      />
    </>
  );
}
