import type { Clock } from '../clock/clock';
import type { FunctionDefinition, TimerTrigger } from '../functions/function-definition';
import type { FunctionOutcome, FunctionService } from '../functions/function-service';
import { nobody } from '../identity/identity';
import { cronFault, nextDueMs } from './cron';

/** Calls functions by the timers of their `config.json`, on the virtual clock. */
export class TimerService {
  private readonly cancelByFunction = new Map<string, () => void>();
  private readonly scheduled = new Map<string, string>();
  private isStarted = false;

  constructor(
    private readonly functions: FunctionService,
    private readonly clock: Clock,
    private readonly onProblem: (sentence: string) => void,
  ) {}

  /** Nothing runs by itself before this, so that a seed is not disturbed. */
  start(): void {
    this.isStarted = true;
    this.schedule(this.functions.definitions());
  }

  /** Takes over the triggers of these functions; unchanged ones go on undisturbed. */
  schedule(definitions: readonly FunctionDefinition[]): void {
    if (!this.isStarted) return;
    for (const definition of definitions) {
      const trigger = this.usableTrigger(definition);
      const signature = trigger ? `${trigger.name} ${trigger.cron}` : '';
      if (this.scheduled.get(definition.name) === signature) continue;
      this.cancelByFunction.get(definition.name)?.();
      this.scheduled.set(definition.name, signature);
      if (trigger) this.scheduleNext(definition.name, trigger);
    }
  }

  /** Runs the timer of a function at once; null when it has none. */
  async fire(functionName: string): Promise<FunctionOutcome | null> {
    const trigger = this.functions.definition(functionName)?.triggers[0];
    return trigger ? this.run(functionName, trigger) : null;
  }

  stop(): void {
    this.isStarted = false;
    for (const cancel of this.cancelByFunction.values()) cancel();
    this.cancelByFunction.clear();
  }

  private scheduleNext(functionName: string, trigger: TimerTrigger): void {
    const dueMs = nextDueMs(trigger.cron, this.clock.now());
    if (dueMs === null) return;
    const cancel = this.clock.schedule(dueMs, `timer ${functionName}/${trigger.name}`, async () => {
      this.scheduleNext(functionName, trigger);
      await this.run(functionName, trigger);
    });
    this.cancelByFunction.set(functionName, cancel);
  }

  private run(functionName: string, trigger: TimerTrigger): Promise<FunctionOutcome> {
    const event = {
      Type: 'Timer',
      TriggerName: trigger.name,
      Time: new Date(this.clock.now()).toISOString(),
      Message: '',
    };
    return this.functions.invoke({
      name: functionName,
      eventJson: JSON.stringify(event),
      event,
      identity: nobody('wx_trigger'),
      trigger: 'timer',
      parentRequestId: null,
    });
  }

  /** The platform takes one trigger per function. */
  private usableTrigger({ name, triggers }: FunctionDefinition): TimerTrigger | null {
    const [trigger, second] = triggers;
    if (second)
      this.onProblem(
        `${name} has several triggers; the platform takes one, so only "${trigger?.name}" runs.`,
      );
    const fault = trigger ? cronFault(trigger.cron) : null;
    if (fault) this.onProblem(`The trigger of ${name} does not run: ${fault}`);
    return trigger && !fault ? trigger : null;
  }
}
