import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { QueueRow } from '../../../contract/queue';
import type { StaffAnswers } from '../../../contract/staff';
import { FreeTables, type FreeTable } from '../../features/colleague/door/free-tables';
import { Refetcher } from '../../features/session/refetcher';
import { isSettled, takeStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { watchSignal } from '../../platform/watch';

type Board = StaffAnswers['queueDesk'];

const pauseMs = 300;
const minuteMs = 60_000;

/** Everybody who waits at the door of one store. */
export class Desk {
  board: Board | null = null;
  problem: Problem | null = null;
  letter: string | null = null;
  isBusy = false;
  private readonly free: FreeTables;
  private giveId = newGiveId();
  private readonly printIdByTicket = new Map<string, string>();
  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(readonly storeId: string) {
    this.free = new FreeTables(storeId);
    makeAutoObservable<this, 'free' | 'giveId' | 'printIdByTicket' | 'refetcher'>(this, {
      ...{ storeId: false, free: false, giveId: false, printIdByTicket: false, refetcher: false },
      ...{ board: observableRef, problem: observableRef },
    });
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  follow(): () => void {
    const { signalId } = this.board ?? {};
    return signalId === undefined ? () => undefined : watchSignal(signalId, () => void this.refresh());
  }

  choose(letter: string): void {
    this.letter = letter;
  }

  get chosen() {
    const groups = this.board?.groups ?? [];
    return groups.find(({ letter }) => letter === this.letter) ?? groups[0] ?? null;
  }

  rowsOf(letter: string, status: QueueRow['status']): readonly QueueRow[] {
    return (this.board?.rows ?? []).filter((row) => row.letter === letter && row.status === status);
  }

  /** Called and waited for, the one that was called first in front. */
  get called(): readonly QueueRow[] {
    const rows = this.chosen === null ? [] : this.rowsOf(this.chosen.letter, 'called');
    return [...rows].sort((a, b) => (a.calledAtMs ?? 0) - (b.calledAtMs ?? 0));
  }

  get next(): QueueRow | null {
    return this.chosen === null ? null : (this.rowsOf(this.chosen.letter, 'waiting')[0] ?? null);
  }

  get waitingCount(): number {
    return (this.board?.rows ?? []).filter(({ status }) => status === 'waiting').length;
  }

  minutesOf(row: QueueRow): number {
    return Math.max(0, Math.floor(((this.board?.nowMs ?? 0) - row.takenAtMs) / minuteMs));
  }

  call(row: QueueRow) {
    return this.act(() => callStaff('callQueueTicket', { ...this.of(row), seenCalls: row.calls }));
  }

  pass(row: QueueRow) {
    return this.act(() => callStaff('passQueueTicket', this.of(row)));
  }

  back(row: QueueRow) {
    return this.act(() => callStaff('returnQueueTicket', this.of(row)));
  }

  drop(row: QueueRow) {
    return this.act(() => callStaff('dropQueueTicket', this.of(row)));
  }

  seat(row: QueueRow, tableId: string) {
    return this.act(() => callStaff('seatQueueTicket', { ...this.of(row), tableId }));
  }

  close(sendsHome: boolean) {
    return this.act(() => callStaff('closeQueue', { storeId: this.storeId, sendsHome }));
  }

  open() {
    return this.act(() => callStaff('openQueue', { storeId: this.storeId }));
  }

  /** A number for a guest without a phone; one request id until it was answered. */
  async give(partySize: number): Promise<QueueRow | Problem> {
    const { storeId, giveId: requestId } = this;
    const answer = await callStaff('takeNumberForGuest', { storeId, requestId, partySize });
    if (isSettled(answer)) this.giveId = newGiveId();
    void this.refresh();
    return answer.ok ? answer.data.row : answer.problem;
  }

  /** Puts a number on paper; one request id until it was answered, so that a second tap prints nothing more. */
  async print({ id: ticketId }: QueueRow): Promise<QueueRow | Problem> {
    const requestId = this.printIdByTicket.get(ticketId) ?? newGiveId();
    this.printIdByTicket.set(ticketId, requestId);
    const answer = await callStaff('printQueueTicket', { storeId: this.storeId, ticketId, requestId });
    if (isSettled(answer)) this.printIdByTicket.delete(ticketId);
    void this.refresh();
    return answer.ok ? answer.data.row : answer.problem;
  }

  findTables(partySize: number): Promise<void> {
    return this.free.find(partySize);
  }

  tablesFor({ partySize }: Pick<QueueRow, 'partySize'>): readonly FreeTable[] {
    return this.free.of(partySize) ?? [];
  }

  private of({ id: ticketId }: QueueRow) {
    return { storeId: this.storeId, ticketId };
  }

  private async fetch(): Promise<void> {
    const answer = await callStaff('queueDesk', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.board = answer.data;
    });
  }

  /** Null when it worked; the desk is fetched in any case, for somebody else may have been faster. */
  private act(run: () => Promise<CallAnswer<unknown>>): Promise<Problem | null> {
    return takeStep(this, run, () => this.refresh());
  }
}

function newGiveId(): string {
  return `g${randomText(23)}`;
}
