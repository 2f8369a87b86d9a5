import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import type { IconName } from '../../ui/icon/icon';
import { Sheet } from '../../ui/sheet/sheet';

interface FormSheetProps {
  readonly isOpen: boolean;
  /** As high as the screen allows from the start. */
  readonly isTall?: boolean;
  readonly title: string;
  readonly button: string;
  readonly buttonClass?: string;
  readonly icon?: IconName;
  /** The button looks off where its words, or the fields, say why. */
  readonly isOff?: boolean;
  readonly busyWords: string | null;
  /** How the package lays out the fields. */
  readonly bodyClass?: string;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet with one thing to do: what it needs and what it means, then the one button. */
export function FormSheet(props: FormSheetProps) {
  const { isOpen, isTall = false, title, isOff = false, onClose } = props;
  return (
    <Sheet
      isOpen={isOpen}
      isTall={isTall}
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          className={props.buttonClass ?? ''}
          isOff={isOff}
          busyWords={props.busyWords}
          onPress={props.onSend}
          {...(props.icon === undefined ? {} : { icon: props.icon })}
        >
          {props.button}
        </Button>
      }
    >
      <View className={props.bodyClass ?? ''}>{props.children}</View>
    </Sheet>
  );
}
