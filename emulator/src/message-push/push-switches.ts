/** Trouble that WeChat makes now and then, switched on. */
export interface PushSwitches {
  /** `mixed` holds every second push back, so that later ones overtake it. */
  readonly order: 'kept' | 'mixed';
  /** `twice` repeats what was answered; `lost` loses the first attempt, so that a repetition brings it. */
  readonly delivery: 'normal' | 'twice' | 'lost';
}

export const usualSwitches: PushSwitches = { order: 'kept', delivery: 'normal' };

const choices = { order: ['kept', 'mixed'], delivery: ['normal', 'twice', 'lost'] } as const;

/** The switches as changed, or a sentence that says what is wrong with the change. */
export function changedSwitches(
  switches: PushSwitches,
  change: Readonly<Record<string, unknown>>,
): PushSwitches | string {
  for (const [name, value] of Object.entries(change)) {
    if (name !== 'order' && name !== 'delivery') return `"${name}" is not a switch of the message push.`;
    const allowed: readonly string[] = choices[name];
    if (typeof value !== 'string' || !allowed.includes(value)) {
      return `"${name}" must be ${allowed.join(' or ')}.`;
    }
  }
  return { ...switches, ...change };
}
