import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CallAnswer, Problem } from '../../platform/cloud';

interface Sending<Value> {
  readonly send: (value: Value) => Promise<CallAnswer<Value>>;
  readonly say: (problem: Problem) => void;
}

/**
 * A setting that shows what was tapped before the cloud has it. One call is under way at a time, and the next carries
 * the last tap, so what stands in the end is what was tapped last, however the answers travel.
 */
export class Wished<Value extends number | boolean> {
  /** As the cloud has it. */
  known: Value;
  /** Counts the answers, so that whoever read the setting elsewhere meanwhile knows that it may be older. */
  answers = 0;
  private wanted: Value | null = null;
  private isSending = false;

  constructor(
    initially: Value,
    private readonly sending: Sending<Value>,
  ) {
    this.known = initially;
    makeAutoObservable<this, 'sending' | 'wanted' | 'isSending'>(this, {
      known: observableRef,
      wanted: observableRef,
      answers: false,
      sending: false,
      isSending: false,
    });
  }

  /** As it was tapped last. */
  get shown(): Value {
    return this.wanted ?? this.known;
  }

  know(value: Value): void {
    this.known = value;
  }

  async want(value: Value): Promise<void> {
    this.wanted = value;
    if (this.isSending) return;
    this.isSending = true;
    while (this.wanted !== null) await this.send(this.wanted);
    this.isSending = false;
  }

  /** A refusal of what is not wanted any more needs no words. */
  private async send(value: Value): Promise<void> {
    const answer = await this.sending.send(value);
    runInAction(() => {
      this.answers += 1;
      if (answer.ok) this.known = answer.data;
      if (this.wanted !== value) return;
      this.wanted = null;
      if (!answer.ok) this.sending.say(answer.problem);
    });
  }
}
