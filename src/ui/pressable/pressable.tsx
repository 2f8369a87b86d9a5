import { View } from '@tarojs/components';
import type { ITouchEvent } from '@tarojs/components';
import type { ReactNode } from 'react';
import { tapPoint } from '../../platform/touch';
import { keyboardProperties } from './keyboard';
import './pressable.scss';

export interface PressableProps {
  /** Hears where the tap was; null from a keyboard. */
  readonly onPress: (at: { readonly x: number; readonly y: number } | null) => void;
  /** What a screen reader says; needed where the content is not words. */
  readonly label?: string;
  readonly role?: 'button' | 'tab' | 'link' | 'switch' | 'radio' | 'checkbox';
  readonly className?: string;
  readonly id?: string;
  readonly isDisabled?: boolean;
  /** For roles that have it: whether this one is chosen. */
  readonly isSelected?: boolean;
  /** Keeps the press from what lies around it, such as a row that opens a sheet. */
  readonly isContained?: boolean;
  readonly children?: ReactNode;
}

/** Anything that can be tapped: with a role, a label, the look of being pressed, and the keyboard in a browser. */
export function Pressable(props: PressableProps) {
  const {
    onPress,
    label,
    role = 'button',
    className = '',
    id,
    isDisabled = false,
    isSelected,
    children,
  } = props;
  const press = (event?: ITouchEvent) => {
    if (props.isContained === true) event?.stopPropagation();
    if (!isDisabled) onPress(tapPoint(event));
  };
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={`pressable ${className}`.trim()}
      hoverClass={isDisabled ? 'none' : 'is-pressed'}
      hoverStayTime={80}
      ariaRole={role}
      {...(label === undefined ? {} : { ariaLabel: label })}
      {...keyboardProperties({ role, isDisabled, isSelected, press: () => press() })}
      onClick={press}
    >
      {children}
    </View>
  );
}
