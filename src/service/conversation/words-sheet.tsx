import { Textarea, View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';

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
  const { isOpen, title, missing = null, firstWords } = props;
  const [words, setWords] = useState('');
  useEffect(() => {
    if (isOpen) setWords('');
  }, [isOpen]);
  const reason = missing ?? (words.trim() === '' ? firstWords : null);
  return (
    <Sheet
      isOpen={isOpen}
      onClose={props.onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          className="staff-button staff-button--big"
          isOff={reason !== null}
          busyWords={props.busyWords}
          onPress={() => (reason === null ? props.onSend(words.trim()) : showToast(reason))}
        >
          {reason ?? props.button}
        </Button>
      }
    >
      <View className="staff-sheet">
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
      </View>
    </Sheet>
  );
}
