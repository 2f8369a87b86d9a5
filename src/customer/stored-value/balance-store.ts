import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestAnswers } from '../../../contract/guest';
import type { Fen } from '../../../domain/money/fen';
import type { TopUpTier } from '../../../domain/stored-value/stored-value';
import { visit } from '../../features/session/visit';
import { callGuest, type CallAnswer, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { requestPayment } from '../../platform/payment';

type View = GuestAnswers['viewStoredValue'];

export type PayingEnd =
  | { readonly kind: 'paid' | 'unclear' | 'not-paid' | 'busy' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type CardEnd =
  | { readonly kind: 'done'; readonly amount: Fen }
  | { readonly kind: 'busy' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The guest's balance at the store of the visit, and the two ways of putting money into it. */
export class BalanceStore {
  view: View | null = null;
  entries: View['entries'] = [];
  problem: Problem | null = null;
  busy: 'paying' | 'redeeming' | 'returning' | 'loading-earlier' | null = null;
  /** One request id for one wish, until it is paid: a second tap after a closed sheet pays the same number. */
  private readonly requestIds = new Map<string, string>();

  constructor() {
    makeAutoObservable<this, 'requestIds'>(this, {
      view: observableRef,
      entries: observableRef,
      problem: observableRef,
      requestIds: false,
    });
  }

  async refresh(): Promise<void> {
    const storeId = visit.store?.id;
    if (storeId === undefined) return;
    const answer = await callGuest('viewStoredValue', { storeId, entriesBeforeMs: null });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.view = answer.data;
      this.entries = answer.data.entries;
      const { isOn, principal, bonus } = answer.data;
      visit.changeMember({ balance: isOn ? principal + bonus : 0 });
    });
  }

  async loadEarlier(): Promise<void> {
    const { view } = this;
    const storeId = visit.store?.id;
    if (this.busy !== null || storeId === undefined || view === null) return;
    this.busy = 'loading-earlier';
    const answer = await callGuest('viewStoredValue', {
      storeId,
      entriesBeforeMs: view.nextEntriesBeforeMs,
    });
    runInAction(() => {
      this.busy = null;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const known = new Set(this.entries.map(({ id }) => id));
      this.entries = [...this.entries, ...answer.data.entries.filter(({ id }) => !known.has(id))];
      this.view = { ...view, nextEntriesBeforeMs: answer.data.nextEntriesBeforeMs };
    });
  }

  topUp({ pay, bonus }: TopUpTier): Promise<PayingEnd> {
    return this.pay(`top-up ${pay} ${bonus}`, (wish) => callGuest('topUp', { ...wish, pay, bonus }));
  }

  buyGiftCard(amount: Fen): Promise<PayingEnd> {
    return this.pay(`card ${amount}`, (wish) => callGuest('buyGiftCard', { ...wish, amount }));
  }

  redeem(code: string): Promise<CardEnd> {
    return this.withCard('redeeming', () => callGuest('redeemGiftCard', { code }));
  }

  /** Gives a bought card back; its money goes back as it was paid. */
  returnCard(code: string): Promise<CardEnd> {
    return this.withCard('returning', () => callGuest('returnGiftCard', { code }));
  }

  /** A refusal mostly means that the card has moved on, so what is seen is fetched again either way. */
  private async withCard(
    busy: 'redeeming' | 'returning',
    call: () => Promise<CallAnswer<{ readonly amount: Fen }>>,
  ): Promise<CardEnd> {
    if (this.busy !== null) return { kind: 'busy' };
    this.busy = busy;
    const answer = await call();
    await this.refresh();
    runInAction(() => {
      this.busy = null;
    });
    if (!answer.ok) return { kind: 'problem', problem: answer.problem };
    return { kind: 'done', amount: answer.data.amount };
  }

  private async pay(
    what: string,
    begin: (wish: {
      readonly requestId: string;
      readonly storeId: string;
    }) => Promise<CallAnswer<GuestAnswers['topUp']>>,
  ): Promise<PayingEnd> {
    const storeId = visit.store?.id;
    if (this.busy !== null || storeId === undefined) return { kind: 'busy' };
    this.busy = 'paying';
    const key = `${storeId} ${what}`;
    const requestId = this.requestIds.get(key) ?? `t${randomText(23)}`;
    this.requestIds.set(key, requestId);
    const end = await this.payBegun(key, await begin({ requestId, storeId }));
    await this.refresh();
    runInAction(() => {
      this.busy = null;
    });
    return end;
  }

  private async payBegun(key: string, answer: CallAnswer<GuestAnswers['topUp']>): Promise<PayingEnd> {
    if (!answer.ok) {
      if (answer.problem.kind === 'refused') this.requestIds.delete(key);
      return { kind: 'problem', problem: answer.problem };
    }
    const { topUp, payment } = answer.data;
    const outcome = payment === null ? 'paid' : await requestPayment(payment);
    if (outcome !== 'paid') return { kind: 'not-paid' };
    this.requestIds.delete(key);
    const seen = await callGuest('viewTopUp', { topUpId: topUp.id });
    return { kind: seen.ok && seen.data.topUp.status === 'paid' ? 'paid' : 'unclear' };
  }
}

export const balanceStore = new BalanceStore();
