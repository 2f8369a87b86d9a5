import type { Clock } from '../clock/clock';
import { withinRealTime } from '../clock/within-real-time';
import type { Json, KeyValueTable } from '../database/key-value-table';
import type { FunctionService } from '../functions/function-service';
import { readPushAnswer } from './push-answer';
import { functionFor, type PushCallback } from './push-callback';
import { localPushLimits, pushLimits } from './push-limits';
import { pushJson, type PushAttempt, type PushOutcome, type PushRecord } from './push-record';
import { changedSwitches, usualSwitches, type PushSwitches } from './push-switches';

export interface MessagePushSettings {
  readonly table: KeyValueTable;
  readonly clock: Clock;
  readonly functions: Pick<FunctionService, 'invoke'>;
  readonly callbacks: readonly PushCallback[];
  readonly appId: string;
}

/** What happened at a person's phone. */
export interface PushNews {
  readonly openid: string;
  readonly msgType: string;
  /** Empty unless `msgType` is `event`. */
  readonly event: string;
  readonly fields: { readonly [key: string]: Json };
}

/** Told once a push has ended, by an answer or after its last repetition. */
export type PushEndListener = (record: PushRecord, outcome: 'answered' | 'transferred' | 'failed') => void;

const source = 'wx_unknown';
const firstMsgId = 24_680_000_000_000_000n;

/** WeChat's message push: tells the configured function what people do, and repeats what it does not answer. */
export class MessagePush {
  readonly #settings: MessagePushSettings;
  readonly #records: Map<string, PushRecord>;
  readonly #cancelById = new Map<string, () => void>();
  readonly #endListeners = new Set<PushEndListener>();
  #switches = usualSwitches;
  #nextNumber: number;
  #isStopped = false;

  constructor(settings: MessagePushSettings) {
    this.#settings = settings;
    this.#records = new Map(
      settings.table.list().map(([id, record]) => [id, record as unknown as PushRecord]),
    );
    this.#nextNumber = Math.max(0, ...[...this.#records.keys()].map(Number)) + 1;
  }

  get switches(): PushSwitches {
    return this.#switches;
  }

  /** Answers a sentence when the change is refused. */
  change(change: Readonly<Record<string, unknown>>): string | null {
    const changed = changedSwitches(this.#switches, change);
    if (typeof changed === 'string') return changed;
    this.#switches = changed;
    return null;
  }

  /** Newest first. */
  latest(limit: number): PushRecord[] {
    return [...this.#records.values()].slice(-limit).reverse();
  }

  onEnd(listener: PushEndListener): void {
    this.#endListeners.add(listener);
  }

  /** Puts on the clock what the last life of the data left undelivered. */
  resume(): void {
    for (const record of this.#records.values()) this.#schedule(record);
  }

  /** Answers the id of the push; null when no function is configured for its kind, so that nobody is told. */
  send({ openid, msgType, event, fields }: PushNews): string | null {
    const functionName = functionFor(this.#settings.callbacks, msgType, event);
    if (functionName === null) return null;
    const number = this.#nextNumber;
    this.#nextNumber += 1;
    const id = String(number).padStart(12, '0');
    const nowMs = this.#settings.clock.now();
    const isHeldBack = this.#switches.order === 'mixed' && number % 2 === 1;
    this.#save({
      ...{ id, openid, msgType, event, functionName },
      body: {
        ToUserName: this.#settings.appId,
        FromUserName: openid,
        CreateTime: Math.floor(nowMs / 1000),
        MsgType: msgType,
        ...(event === '' ? {} : { Event: event }),
        ...fields,
      },
      msgId: msgType === 'event' ? null : String(firstMsgId + BigInt(number) * 3n),
      createdAtMs: nowMs,
      nextAttemptAtMs: nowMs + (isHeldBack ? localPushLimits.heldBackMs : 0),
      attempts: [],
    });
    this.#forgetOldest();
    return id;
  }

  /** Sends a push once more, whatever became of it before; false when there is none with this id. */
  again(id: string): boolean {
    const record = this.#records.get(id);
    if (record) this.#save({ ...record, nextAttemptAtMs: this.#settings.clock.now() });
    return record !== undefined;
  }

  stop(): void {
    this.#isStopped = true;
    for (const cancel of this.#cancelById.values()) cancel();
    this.#cancelById.clear();
  }

  #save(record: PushRecord): void {
    this.#records.set(record.id, record);
    this.#settings.table.set(record.id, { ...record } as unknown as Json);
    this.#schedule(record);
  }

  #schedule({ id, nextAttemptAtMs, functionName }: PushRecord): void {
    this.#cancelById.get(id)?.();
    this.#cancelById.delete(id);
    if (nextAttemptAtMs === null || this.#isStopped) return;
    const cancel = this.#settings.clock.schedule(nextAttemptAtMs, `push to ${functionName}`, async () => {
      this.#cancelById.delete(id);
      await this.#attempt(id);
    });
    this.#cancelById.set(id, cancel);
  }

  async #attempt(id: string): Promise<void> {
    const record = this.#records.get(id);
    if (!record) return;
    const { delivery } = this.#switches;
    const isLost = delivery === 'lost' && record.attempts.length === 0;
    const made = [isLost ? this.#lostAttempt() : await this.#deliver(record)];
    if (delivery === 'twice') made.push(await this.#deliver(record));
    if (this.#isStopped) return;
    const attempts = [...record.attempts, ...made];
    const outcome = made[0]?.outcome ?? 'failed';
    const isOver = isEnd(outcome) || attempts.length > pushLimits.repetitions;
    const nextAttemptAtMs = isOver ? null : this.#settings.clock.now() + pushLimits.repeatAfterMs;
    this.#save({ ...record, attempts, nextAttemptAtMs });
    if (isOver) this.#tellEnd({ ...record, attempts, nextAttemptAtMs }, outcome);
  }

  async #deliver(record: PushRecord): Promise<PushAttempt> {
    const { clock, functions, table } = this.#settings;
    await table.settled();
    const atMs = clock.now();
    try {
      const call = functions.invoke({
        name: record.functionName,
        eventJson: pushJson(record),
        event: record.body,
        identity: { openid: record.openid, unionid: null, source },
        trigger: 'push',
        parentRequestId: null,
      });
      const answer = await withinRealTime(call, pushLimits.answerMs);
      return { atMs, requestId: answer.requestId, ...readPushAnswer(answer, record.openid) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { atMs, requestId: null, outcome: 'failed', error: reason };
    }
  }

  #lostAttempt(): PushAttempt {
    const error = 'the switch "delivery" says so';
    return { atMs: this.#settings.clock.now(), outcome: 'lost', error, requestId: null };
  }

  #tellEnd(record: PushRecord, outcome: PushOutcome): void {
    for (const listener of this.#endListeners) listener(record, isEnd(outcome) ? outcome : 'failed');
  }

  #forgetOldest(): void {
    for (const [id, { nextAttemptAtMs }] of this.#records) {
      if (this.#records.size <= localPushLimits.keptPushes) return;
      if (nextAttemptAtMs !== null) continue;
      this.#records.delete(id);
      this.#settings.table.delete(id);
    }
  }
}

function isEnd(outcome: PushOutcome): outcome is 'answered' | 'transferred' {
  return outcome === 'answered' || outcome === 'transferred';
}
