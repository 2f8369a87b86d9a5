import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './button.scss';

export type ButtonLook = 'primary' | 'tint' | 'quiet' | 'line' | 'wxpay';

interface ButtonProps {
  readonly onPress: () => void;
  readonly look?: ButtonLook;
  /** Height: 48, 44 in bars, 32 in lists with an invisible edge to 44. */
  readonly size?: 'l' | 'm' | 's';
  readonly icon?: IconName;
  readonly isWide?: boolean;
  /** Grey because something is missing; the words say what, and a tap leads there. */
  readonly isOff?: boolean;
  /** Shows a spinner with these words and takes no second tap. */
  readonly busyWords?: string | null;
  readonly label?: string;
  readonly className?: string;
  readonly isContained?: boolean;
  readonly children: ReactNode;
}

export function Button(props: ButtonProps) {
  const { look = 'primary', size = 'l', busyWords = null, isOff = false } = props;
  const isBusy = busyWords !== null;
  const classes = [
    'button',
    `button--${isOff ? 'off' : look}`,
    size === 'l' ? '' : `button--${size}`,
    props.isWide === true ? 'button--wide' : '',
    isBusy ? 'button--busy' : '',
    props.className ?? '',
  ];
  return (
    <Pressable
      className={classes.filter((name) => name !== '').join(' ')}
      isDisabled={isBusy}
      isContained={props.isContained ?? false}
      {...(props.label === undefined ? {} : { label: props.label })}
      onPress={props.onPress}
    >
      {isBusy ? (
        <View className="button__spinner" />
      ) : props.icon ? (
        <Icon name={props.icon} size={20} />
      ) : null}
      {isBusy ? busyWords : props.children}
    </Pressable>
  );
}
