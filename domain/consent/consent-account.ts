import type { ConsentAnswer, ConsentEntry } from './consent-entry';

/** How a guest stands to one purpose: always what the entries add up to. */
export interface ConsentAccount {
  /** Messages that may still be sent. */
  readonly left: number;
  readonly lastAnswer: ConsentAnswer | null;
  readonly answeredAtMs: number | null;
  /** The guest wants no more of it; ends with the next accept. */
  readonly withdrawnAtMs: number | null;
}

export const emptyConsent: ConsentAccount = {
  left: 0,
  lastAnswer: null,
  answeredAtMs: null,
  withdrawnAtMs: null,
};

/** More than anybody collects by hand: a phone that claims more has miscounted. */
export const mostLicences = 20;

type Movement = Pick<ConsentEntry, 'kind' | 'sends' | 'answer' | 'atMs'>;

/** The account after one more entry. */
export function withEntry(account: ConsentAccount, entry: Movement): ConsentAccount {
  const left = account.left + entry.sends;
  if (left < 0)
    throw new RangeError(`an entry takes ${-entry.sends} licences where ${account.left} are left`);
  if (entry.kind === 'withdrawn') return { ...account, left, withdrawnAtMs: entry.atMs };
  if (entry.kind !== 'answered') return { ...account, left };
  const isAccepted = entry.answer === 'accept';
  return {
    left,
    lastAnswer: entry.answer,
    answeredAtMs: entry.atMs,
    withdrawnAtMs: isAccepted ? null : account.withdrawnAtMs,
  };
}

/** What all entries of one guest and purpose add up to; of those of one moment, what was given comes first. */
export function consentFromEntries(entries: readonly Movement[]): ConsentAccount {
  return [...entries].sort((a, b) => a.atMs - b.atMs || b.sends - a.sends).reduce(withEntry, emptyConsent);
}

/** What an answer adds to the sends that are left: one accept licenses one message. */
export function sendsOfAnswer(account: ConsentAccount, answer: ConsentAnswer): 0 | 1 {
  return answer === 'accept' && account.left < mostLicences ? 1 : 0;
}
