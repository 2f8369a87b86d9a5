import { View } from '@tarojs/components';
import { LineField } from '../line-field/line-field';
import { Chip, Chips } from '../../../../ui/chip/chip';
import './reason-picker.scss';

/** As long as the cloud takes it. */
const reasonLength = 80;

interface ReasonPickerProps {
  readonly reason: string;
  /** The usual reasons, in the words that are sent. */
  readonly reasons: readonly string[];
  /** What stands in the field for own words. */
  readonly ownWords: string;
  readonly onChange: (reason: string) => void;
}

/** Why: one of the usual reasons with a tap, or own words. */
export function ReasonPicker({ reason, reasons, ownWords, onChange }: ReasonPickerProps) {
  return (
    <View className="reason-picker">
      <Chips>
        {reasons.map((words) => (
          <Chip key={words} words={words} isChosen={reason === words} onPress={() => onChange(words)} />
        ))}
      </Chips>
      <LineField
        value={reasons.includes(reason) ? '' : reason}
        label={ownWords}
        maxLength={reasonLength}
        onType={onChange}
      />
    </View>
  );
}
