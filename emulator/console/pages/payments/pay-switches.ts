import type { IconName } from '../../icons/icon-paths';
import type { PaySwitches } from '../../../src/wechat-pay/pay-settings';

export interface SwitchChoice {
  readonly value: string;
  readonly name: string;
  readonly means: string;
  readonly icon: IconName;
}

export interface PaySwitch {
  readonly key: keyof PaySwitches;
  readonly question: string;
  readonly choices: readonly SwitchChoice[];
}

/** What each switch really does, in WeChat's words. */
const operationChoices: readonly SwitchChoice[] = [
  { value: 'normal', name: 'Normal', means: 'answers at once', icon: 'circle-check' },
  {
    value: 'system-error',
    name: 'System error',
    means: 'done, SYSTEM_ERROR once',
    icon: 'circle-question',
  },
  { value: 'slow', name: 'Slow', means: 'answers late', icon: 'hourglass' },
  { value: 'down', name: 'Down', means: 'no answer at all', icon: 'circle-cross' },
];

export const notificationSwitch: PaySwitch = {
  key: 'notifications',
  question: 'Then WeChat notifies',
  choices: [
    { value: 'normal', name: 'Once', means: 'at once', icon: 'bell' },
    { value: 'twice', name: 'Twice', means: 'each comes two times', icon: 'copy' },
    { value: 'late', name: 'Late', means: 'after ten minutes', icon: 'hourglass' },
    { value: 'lost', name: 'Never', means: 'you must query', icon: 'bell-off' },
  ],
};

export const createSwitch: PaySwitch = {
  key: 'create',
  question: 'When a payment is created',
  choices: operationChoices,
};

export const furtherSwitches: readonly PaySwitch[] = [
  { key: 'query', question: 'When a payment is queried', choices: operationChoices },
  { key: 'close', question: 'When a payment is closed', choices: operationChoices },
  { key: 'refund', question: 'When a refund is asked', choices: operationChoices },
  { key: 'bill', question: 'When a bill is fetched', choices: operationChoices },
  {
    key: 'refundEnds',
    question: 'Refunds end as',
    choices: [
      { value: 'SUCCESS', name: 'Success', means: 'the money is back', icon: 'circle-check' },
      { value: 'ABNORMAL', name: 'Abnormal', means: 'the card is gone', icon: 'warning' },
      { value: 'CLOSED', name: 'Closed', means: 'WeChat closes it', icon: 'circle-cross' },
    ],
  },
];

export const productionSwitches: PaySwitches = {
  notifications: 'normal',
  create: 'normal',
  query: 'normal',
  close: 'normal',
  refund: 'normal',
  bill: 'normal',
  refundEnds: 'SUCCESS',
};
