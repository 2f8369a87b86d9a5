/** Deliberate trouble, for seeing how an application takes it. Payment has its own switches. */
export interface Faults {
  /** Milliseconds added before each invocation, by function name; "*" stands for every function. */
  readonly functionLatencyMs: Readonly<Record<string, number>>;
}

const longestLatencyMs = 60_000;

export class FaultSwitches {
  private functionLatencyMs: Record<string, number> = {};

  get state(): Faults {
    return { functionLatencyMs: { ...this.functionLatencyMs } };
  }

  latencyMs(functionName: string): number {
    return this.functionLatencyMs[functionName] ?? this.functionLatencyMs['*'] ?? 0;
  }

  /** Takes over what is given; a latency of 0 removes it. Answers a sentence when it cannot be used. */
  change(input: Readonly<Record<string, unknown>>): string | null {
    const given = input['functionLatencyMs'];
    if (typeof given !== 'object' || given === null) {
      return '"functionLatencyMs" must be an object such as {"*": 500}.';
    }
    const next = { ...this.functionLatencyMs };
    for (const [name, latencyMs] of Object.entries(given)) {
      if (typeof latencyMs !== 'number' || latencyMs < 0 || latencyMs > longestLatencyMs) {
        return `The latency of "${name}" must be from 0 to ${longestLatencyMs} ms.`;
      }
      if (latencyMs === 0) delete next[name];
      else next[name] = latencyMs;
    }
    this.functionLatencyMs = next;
    return null;
  }
}
