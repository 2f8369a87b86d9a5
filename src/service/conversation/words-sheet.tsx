import { Textarea } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';

interface WordsSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly placeholder: string;
  readonly longest: number;
  /** Why it cannot be sent yet, whatever the words are; null when only words are wanted. */
  readonly missing?: string | null;
  /** What the button says while there are no words. */
  readonly firstWords: string;
  readonly button: string;
  readonly busyWords: string | null;
  readonly onSend: (words: string) => void;
  readonly children?: ReactNode;
}

/** Something that needs words: what it is about, the words, and the one button. */
export function WordsSheet(props: WordsSheetProps) {
  const { isOpen, missing = null } = props;
  const [words, setWords] = useState('');
  useEffect(() => {
    if (isOpen) setWords('');
  }, [isOpen]);
  return (
    <DecisionSheet
      isOpen={isOpen}
      title={props.title}
      missing={missing ?? (words.trim() === '' ? props.firstWords : null)}
      button={props.button}
      busyWords={props.busyWords}
      onDecide={() => props.onSend(words.trim())}
      onClose={props.onClose}
    >
      {props.children}
      {isOpen ? (
        <Textarea
          className="words-sheet__text"
          maxlength={props.longest}
          placeholder={props.placeholder}
          placeholderClass="composer__placeholder"
          ariaLabel={props.placeholder}
          cursorSpacing={100}
          onInput={(event) => setWords(event.detail.value)}
        />
      ) : null}
    </DecisionSheet>
  );
}
