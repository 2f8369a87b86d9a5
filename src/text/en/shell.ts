import type { shell as chinese } from '../zh-CN/shell';

export const shell: Readonly<Record<keyof typeof chinese, string>> = {
  tabs: 'Main pages',
  home: 'Home',
  menu: 'Order',
  orders: 'Orders',
  me: 'Me',
  back: 'Back',
  close: 'Close',
  undo: 'Undo',
  again: 'Try again',
  done: 'Done',
  unreachable: 'The connection dropped. Try again.',
  offlineTitle: 'The connection dropped',
  offlineLine: 'Check your signal, then try again',
};
