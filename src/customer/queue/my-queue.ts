import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { QueueView } from '../../../contract/queue';
import { Refetcher } from '../../features/session/refetcher';
import { isSettled, takeStep } from '../../features/session/take-step';
import { visit } from '../../features/session/visit';
import { callGuest, type CallAnswer, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { locate } from '../../platform/location';
import { watchSignal } from '../../platform/watch';

const pauseMs = 500;
const lookAgainMs = 30_000;
/** Whoever is so near the front sees every step of the line at once; the others see it twice a minute. */
const nearTheFront = 5;

/** What came of taking a number. */
export type Taken =
  | { readonly kind: 'taken' }
  /** A table is free, and the guest may want no number. */
  | { readonly kind: 'come-in'; readonly table: string }
  | { readonly kind: 'no-position' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The queue of one store, and the guest's number in it. */
export class MyQueue {
  queue: QueueView | null = null;
  problem: Problem | null = null;
  isBusy = false;
  private requestId = newRequestId();
  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(
    readonly storeId: string | null,
    readonly doorCode: string | null,
  ) {
    makeAutoObservable<this, 'requestId' | 'refetcher'>(this, {
      ...{ storeId: false, doorCode: false, requestId: false, refetcher: false },
      ...{ queue: observableRef, problem: observableRef },
    });
  }

  get ticket() {
    return this.queue?.ticket ?? null;
  }

  get isLive(): boolean {
    const status = this.ticket?.status;
    return status === 'waiting' || status === 'called' || status === 'passed';
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  /** Follows the number, and the line where its steps matter; yields how to stop. */
  follow(): () => void {
    const { queue, ticket } = this;
    if (queue === null || ticket === null || !this.isLive) return () => undefined;
    const refresh = () => void this.refresh();
    const isNear = (ticket.ahead ?? 0) <= nearTheFront;
    const stops = [
      watchSignal(ticket.signalId, refresh),
      ...(isNear ? [watchSignal(queue.lineSignalId, refresh)] : []),
    ];
    const timer = setInterval(refresh, lookAgainMs);
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }

  /** One request id for one wish to wait, so that a tap that was not answered is not a second number. */
  async take(partySize: number, evenIfFree: boolean): Promise<Taken> {
    const { queue } = this;
    if (queue === null) return { kind: 'taken' };
    const { doorCode } = this;
    const wish = { requestId: this.requestId, storeId: queue.storeId, partySize, evenIfFree, doorCode };
    const problem = await this.act(async () => {
      const position = doorCode === null && queue.fromHomeMetres !== null ? await locate() : null;
      const answer = await callGuest('takeQueueNumber', { ...wish, position });
      if (isSettled(answer)) this.requestId = newRequestId();
      return answer;
    });
    if (problem === null) return { kind: 'taken' };
    if (problem.kind === 'refused') {
      const { code, details } = problem.refusal;
      if (code === 'QUEUE_NO_WAIT') return { kind: 'come-in', table: String(details['table']) };
      if (code === 'QUEUE_AT_DOOR_ONLY' && queue.fromHomeMetres !== null) return { kind: 'no-position' };
    }
    return { kind: 'problem', problem };
  }

  takeOver(code: string): Promise<Problem | null> {
    return this.act(() => callGuest('takeOverQueueNumber', { code }));
  }

  leave(): Promise<Problem | null> {
    return this.step((ticketId) => callGuest('leaveQueue', { ticketId }));
  }

  comeBack(): Promise<Problem | null> {
    return this.step((ticketId) => callGuest('comeBackToQueue', { ticketId }));
  }

  changeParty(partySize: number): Promise<Problem | null> {
    return this.step((ticketId) => callGuest('changeQueueParty', { ticketId, partySize }));
  }

  private step(
    run: (ticketId: string) => Promise<CallAnswer<{ queue: QueueView }>>,
  ): Promise<Problem | null> {
    const { ticket } = this;
    return ticket === null ? Promise.resolve(null) : this.act(() => run(ticket.id));
  }

  private act(run: () => Promise<CallAnswer<{ queue: QueueView }>>): Promise<Problem | null> {
    return takeStep(this, run, (answer) => answer.ok && this.show(answer.data.queue));
  }

  private async fetch(): Promise<void> {
    const storeId = this.queue?.storeId ?? this.storeId;
    const doorCode = this.queue === null ? this.doorCode : null;
    const answer = await callGuest('viewQueue', { storeId, doorCode });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.show(answer.data.queue);
    });
  }

  /** A party that was led to its table is there with its phone, as if it had scanned the code on it. */
  private show(queue: QueueView): void {
    this.queue = queue;
    const code = queue.ticket?.table?.code;
    if (code !== undefined && visit.tableCode !== code) visit.enterTable(code);
  }
}

function newRequestId(): string {
  return `q${randomText(23)}`;
}
