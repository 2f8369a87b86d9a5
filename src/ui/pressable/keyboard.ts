interface Pressing {
  readonly role: string;
  readonly isDisabled: boolean;
  readonly isSelected: boolean | undefined;
  readonly press: () => void;
}

/** The states that assistive software reads, in WeChat and in a browser. */
function stateProperties({ role, isDisabled, isSelected }: Pressing): Record<string, unknown> {
  // WeChat has no pressed buttons; what is chosen is the next that its screen reader says.
  const pressedName = process.env.TARO_ENV === 'weapp' ? 'aria-selected' : 'aria-pressed';
  const stateNames: Readonly<Record<string, string>> = { button: pressedName, tab: 'aria-selected' };
  const stateName = stateNames[role] ?? 'aria-checked';
  return {
    ...(isDisabled ? { 'aria-disabled': 'true' } : {}),
    ...(isSelected === undefined || role === 'link' ? {} : { [stateName]: isSelected ? 'true' : 'false' }),
  };
}

/** The states, and what a browser needs besides a tap: focus, Enter and Space. */
export function keyboardProperties(pressing: Pressing): Record<string, unknown> {
  const states = stateProperties(pressing);
  if (process.env.TARO_ENV === 'weapp') return states;
  return {
    ...states,
    tabIndex: pressing.isDisabled ? -1 : 0,
    onKeyDown: (event: {
      key: string;
      preventDefault: () => void;
      target: unknown;
      currentTarget: unknown;
    }) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      pressing.press();
    },
  };
}
