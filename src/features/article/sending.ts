import { makeAutoObservable } from 'mobx';
import type { CallAnswer, Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { takeStep } from '../session/take-step';

/** Sends one thing after another, each under a request id: the same again is a repeat, anything else something new. */
export class Sending {
  isBusy = false;

  private sent = { content: '', requestId: '' };

  constructor() {
    makeAutoObservable<this, 'sent'>(this, { sent: false });
  }

  /**
   * Null when it was done.
   * @param follow what belongs to it when it was done, such as to fetch what is shown
   */
  send(
    content: unknown,
    call: (requestId: string) => Promise<CallAnswer<unknown>>,
    follow: () => unknown = () => undefined,
  ): Promise<Problem | null> {
    const sendOnce = () => {
      const said = JSON.stringify(content);
      if (this.sent.content !== said) this.sent = { content: said, requestId: `s${randomText(23)}` };
      return call(this.sent.requestId);
    };
    return takeStep(this, sendOnce, (answer) => (answer.ok ? follow() : undefined));
  }
}
