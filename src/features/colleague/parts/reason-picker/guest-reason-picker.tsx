import { fixedReasons, type FixedReason, type GivenReason } from '../../../../../domain/reason/fixed-reasons';
import { localText } from '../../../../text/language';
import { ReasonPicker } from './reason-picker';

interface GuestReasonPickerProps {
  readonly given: GivenReason;
  readonly choices: readonly FixedReason[];
  /** What stands in the field for own words. */
  readonly ownWords: string;
  readonly onChange: (given: GivenReason) => void;
}

/** Why, for the guest: a fixed reason is read in the guest's own language, own words as they are written. */
export function GuestReasonPicker({ given, choices, ownWords, onChange }: GuestReasonPickerProps) {
  const namesByWords = new Map(choices.map((name) => [localText(fixedReasons[name]), name]));
  return (
    <ReasonPicker
      reason={typeof given === 'string' ? given : localText(fixedReasons[given.fixed])}
      reasons={[...namesByWords.keys()]}
      ownWords={ownWords}
      onChange={(words) => {
        const fixed = namesByWords.get(words);
        onChange(fixed === undefined ? words : { fixed });
      }}
    />
  );
}
