import type { ScriptStep } from './visit-scripts';

const second = 1_000;
const minute = 60 * second;

/** What members do besides eating, where the house thanks them; each kind as often as it stands here. */
export const clubScripts: readonly (readonly ScriptStep[])[] = [
  // An exchange: tapped twice, thought better of, or given back in the moment in which it is handed over.
  [
    ['take-reward', 0, 0],
    ['take-reward-again', 0, 600],
    ['look-at-club', second, 9 * second],
  ],
  [
    ['take-reward', 0, 0],
    ['give-reward-back', second, minute],
    ['give-reward-back', 0, 400],
    ['take-reward-again', second, 9 * second],
  ],
  [
    ['take-reward', 0, 0],
    ['give-reward-back', minute, 6 * minute],
  ],
  // A present: wrapped twice, taken back in the moment in which friends open it.
  [
    ['wrap-coupon', 0, 0],
    ['wrap-coupon', 0, 300],
    ['unwrap-coupon', minute, 3 * minute],
  ],
  [
    ['wrap-coupon', 0, 0],
    ['unwrap-coupon', 500, 3 * second],
    ['wrap-coupon', second, 9 * second],
  ],
  [
    ['open-present', 0, 0],
    ['open-present', 0, 300],
  ],
  [['open-present', 0, 0]],
  [
    ['sign-in', 0, 0],
    ['sign-in', 0, 300],
    ['sign-in', 3 * minute, 20 * minute],
  ],
  [
    ['claim-welcome', 0, 0],
    ['claim-welcome', 0, 300],
    ['set-birthday', second, minute],
  ],
];
