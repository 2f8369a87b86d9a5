import { Input } from '@tarojs/components';
import { calendarLimits } from '../../../domain/calendar/calendar-item';
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
      <Input
        className="staff-sheet__input"
        value={title}
        maxlength={calendarLimits.titleLength}
        placeholder={placeholder}
        ariaLabel={placeholder}
        onInput={({ detail }) => onType({ title: detail.value })}
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
