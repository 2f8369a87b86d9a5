interface Pressing {
  readonly role: string;
  readonly isDisabled: boolean;
  readonly isSelected: boolean | undefined;
  readonly press: () => void;
}

/** What a browser needs besides a tap: focus, Enter and Space, and the states that assistive software reads. */
export function keyboardProperties({
  role,
  isDisabled,
  isSelected,
  press,
}: Pressing): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return {};
  const stateName = role === 'tab' ? 'aria-selected' : 'aria-checked';
  const hasState = isSelected !== undefined && role !== 'button' && role !== 'link';
  return {
    tabIndex: isDisabled ? -1 : 0,
    ...(isDisabled ? { 'aria-disabled': 'true' } : {}),
    ...(hasState ? { [stateName]: isSelected ? 'true' : 'false' } : {}),
    ...(role === 'button' && isSelected !== undefined
      ? { 'aria-pressed': isSelected ? 'true' : 'false' }
      : {}),
    onKeyDown: (event: {
      key: string;
      preventDefault: () => void;
      target: unknown;
      currentTarget: unknown;
    }) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      press();
    },
  };
}
