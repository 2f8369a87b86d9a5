import { createElement, type CSSProperties, type ReactNode } from 'react';

/**
 * Taro's components for tests: plain elements with the roles and labels that WeChat and browsers get,
 * and events shaped as Taro shapes them.
 */
interface StubProps {
  readonly children?: ReactNode;
  readonly className?: string;
  readonly id?: string;
  readonly style?: CSSProperties | string;
  readonly ariaRole?: string;
  readonly ariaLabel?: string;
  readonly onClick?: (event: unknown) => void;
  readonly onTouchStart?: (event: unknown) => void;
  readonly onTouchMove?: (event: unknown) => void;
  readonly onTouchEnd?: (event: unknown) => void;
  readonly onKeyDown?: (event: unknown) => void;
  readonly tabIndex?: number;
}

interface FieldProps extends StubProps {
  readonly placeholder?: string;
  readonly defaultValue?: string;
  readonly value?: string;
  readonly maxlength?: number;
  readonly onInput?: (event: { readonly detail: { readonly value: string } }) => void;
}

function plain(tag: string) {
  return function Stub(props: StubProps) {
    const { children, ariaRole, ariaLabel, className, id, style, onClick, onKeyDown, tabIndex } = props;
    const states = Object.fromEntries(Object.entries(props).filter(([name]) => name.startsWith('aria-')));
    return createElement(
      tag,
      {
        className,
        id,
        onClick,
        onKeyDown,
        tabIndex,
        onTouchStart: props.onTouchStart,
        onTouchMove: props.onTouchMove,
        onTouchEnd: props.onTouchEnd,
        ...(typeof style === 'object' ? { style } : {}),
        ...(ariaRole === undefined ? {} : { role: ariaRole }),
        ...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel }),
        ...states,
      },
      children,
    );
  };
}

function field(tag: 'input' | 'textarea') {
  return function Field({
    className,
    ariaLabel,
    placeholder,
    defaultValue,
    value,
    maxlength,
    onInput,
  }: FieldProps) {
    return createElement(tag, {
      className,
      placeholder,
      'aria-label': ariaLabel,
      maxLength: maxlength,
      ...(value === undefined ? { defaultValue } : { value }),
      onChange: (event: { target: { value: string } }) =>
        onInput?.({ detail: { value: event.target.value } }),
    });
  };
}

export const View = plain('div');
export const Text = plain('span');
export const ScrollView = plain('div');
export const Input = field('input');
export const Textarea = field('textarea');

export function Image({ src, className }: { readonly src?: string; readonly className?: string }) {
  return <img src={src} className={className} alt="" />;
}
