import { calendarLimits } from '../../../domain/calendar/calendar-item';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { pressText } from '../../text/press';
import { WordsField } from '../words-field';

interface TitleAndWordsProps {
  readonly title: string;
  readonly words: string;
  readonly placeholder: string;
  readonly onType: (typed: { readonly title?: string; readonly words?: string }) => void;
}

/** What is to be told, in a line and in more. */
export function TitleAndWords({ title, words, placeholder, onType }: TitleAndWordsProps) {
  return (
    <>
      <LineField
        value={title}
        label={placeholder}
        maxLength={calendarLimits.titleLength}
        onType={(words) => onType({ title: words })}
      />
      <WordsField
        value={words}
        maxLength={calendarLimits.wordsLength}
        placeholder={pressText('planWords')}
        label={pressText('planWords')}
        onType={(typed) => onType({ words: typed })}
      />
    </>
  );
}
