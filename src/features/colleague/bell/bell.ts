import { makeAutoObservable } from 'mobx';
import type { Tone } from '../../../platform/sound';
import { askTone, callTone, knockTone, lateTone, newOrderTone, saidTone } from './tones';

/** What the bell sounds and shakes with; a test hears it instead. */
export interface BellVoice {
  readonly now: () => number;
  readonly maySound: () => boolean;
  readonly play: (tone: Tone) => void;
  readonly buzz: () => void;
}

/** What on the board asks for ears. */
export interface BellNews {
  /** Orders that nobody has accepted or rejected. */
  readonly newOrderIds: readonly string[];
  /** Guests who wait for a colleague and whom nobody has taken. */
  readonly askingIds: readonly string[];
  /** What guests said in conversations of one's own, and nobody has answered. */
  readonly saidIds: readonly string[];
  /** Orders that are about to cancel themselves or are over their promise. */
  readonly lateOrderIds: readonly string[];
  readonly callIds: readonly string[];
  /** Tickets in the kitchen, for those who stand there. */
  readonly kitchenOrderIds: readonly string[];
}

export const ringAgainMs = 5_000;
export const hushMs = 60_000;

/**
 * Rings until every new order is handled and every guest who asks has somebody. It can be hushed for a minute, never
 * switched off; late orders, calls, kitchen tickets and words of one's own guests sound once each. Every tone shakes the phone too, which works while sound is still locked.
 */
export class Bell {
  newOrders = 0;
  asking = 0;
  hushedUntilMs = 0;
  /** What is left of the silence, counted down each time the bell hears of the board. */
  hushedSeconds = 0;
  isUnlocked: boolean;

  private timer: ReturnType<typeof setTimeout> | null = null;
  private heardOnce: ReadonlySet<string> | null = null;

  constructor(private readonly voice: BellVoice) {
    this.isUnlocked = voice.maySound();
    makeAutoObservable<this, 'timer' | 'heardOnce' | 'voice'>(this, {
      timer: false,
      heardOnce: false,
      voice: false,
    });
  }

  /** What it rings for. */
  get waiting(): number {
    return this.newOrders + this.asking;
  }

  /** `hushed` ends by itself; `locked` asks for a tap. */
  get state(): 'quiet' | 'locked' | 'ringing' | 'hushed' {
    if (!this.isUnlocked) return 'locked';
    if (this.waiting === 0) return 'quiet';
    return this.hushedUntilMs > 0 ? 'hushed' : 'ringing';
  }

  hear(news: BellNews): void {
    this.soundOnce(news);
    this.hushedSeconds = Math.max(0, Math.ceil((this.hushedUntilMs - this.voice.now()) / 1000));
    const before = this.waiting;
    this.newOrders = news.newOrderIds.length;
    this.asking = news.askingIds.length;
    if (this.waiting === 0) {
      this.stop();
      this.hushedUntilMs = 0;
    } else if (before < this.waiting && this.hushedUntilMs === 0) {
      this.ring();
    } else if (this.timer === null) {
      this.ring();
    }
  }

  hush(): void {
    if (this.waiting === 0) return;
    this.hushedUntilMs = this.voice.now() + hushMs;
    this.hushedSeconds = hushMs / 1000;
    this.ringIn(hushMs);
  }

  /** Somebody touched the screen, so the browser lets it sound. */
  unlocked(): void {
    this.isUnlocked = true;
    if (this.waiting > 0 && this.hushedUntilMs === 0) this.ring();
  }

  /** Back from a call or another app, where timers may have slept. */
  resume(): void {
    this.isUnlocked = this.voice.maySound();
    if (this.waiting > 0 && this.voice.now() >= this.hushedUntilMs) this.ring();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private ring(): void {
    this.hushedUntilMs = 0;
    this.sound(this.newOrders > 0 ? newOrderTone : askTone);
    this.ringIn(ringAgainMs);
  }

  private ringIn(delayMs: number): void {
    this.stop();
    this.timer = setTimeout(() => this.ring(), delayMs);
  }

  /** What was there when the bell was hung makes no noise. */
  private soundOnce(news: BellNews): void {
    const keys: readonly (readonly [string, Tone])[] = [
      ...news.lateOrderIds.map((id) => [`late ${id}`, lateTone] as const),
      ...news.callIds.map((id) => [`call ${id}`, callTone] as const),
      ...news.kitchenOrderIds.map((id) => [`kitchen ${id}`, knockTone] as const),
      ...news.saidIds.map((id) => [`said ${id}`, saidTone] as const),
    ];
    const heard = this.heardOnce;
    this.heardOnce = new Set(keys.map(([key]) => key));
    if (heard === null) return;
    const fresh = new Set(keys.filter(([key]) => !heard.has(key)).map(([, tone]) => tone));
    for (const tone of fresh) this.sound(tone);
  }

  private sound(tone: Tone): void {
    this.voice.buzz();
    if (this.voice.maySound()) this.voice.play(tone);
  }
}
