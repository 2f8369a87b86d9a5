import { makeAutoObservable, observableRef } from 'mobx';
import type { Fen } from '../../../domain/money/fen';
import {
  denominations,
  sumOfCount,
  type CashCount,
  type Denomination,
} from '../../../domain/shift/cash-count';

const piecesMost = 9999;

/** Notes and coins as they are counted: a tap adds one, and a number can be typed. */
export class CountDraft {
  private typed: Readonly<Partial<Record<Denomination, string>>> = {};

  constructor() {
    makeAutoObservable<this, 'typed'>(this, { typed: observableRef });
  }

  text(worth: Denomination): string {
    return this.typed[worth] ?? '';
  }

  type(worth: Denomination, text: string): void {
    this.typed = { ...this.typed, [worth]: text.replace(/\D/g, '').slice(0, 4) };
  }

  addOne(worth: Denomination): void {
    const pieces = Math.min(piecesMost, Number(this.text(worth) || 0) + 1);
    this.type(worth, String(pieces));
  }

  clear(): void {
    this.typed = {};
  }

  /** What was not counted is none. */
  get count(): CashCount {
    const counted = denominations.map((worth) => [worth, Number(this.text(worth) || 0)] as const);
    return Object.fromEntries(counted.filter(([, pieces]) => pieces > 0));
  }

  get sum(): Fen {
    return sumOfCount(this.count);
  }

  get isEmpty(): boolean {
    return Object.keys(this.count).length === 0;
  }
}
