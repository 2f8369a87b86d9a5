const dayMs = 24 * 60 * 60_000;

/**
 * A buyer may give a card back so long, while nobody has redeemed it. Whoever pays in advance may take the money back
 * within seven days (最高人民法院关于审理预付式消费民事纠纷案件适用法律若干问题的解释 §14); a present is often handed over later.
 */
export const giftCardReturnableForMs = 30 * dayMs;

export interface ReturnableCard {
  readonly boughtAtMs: number;
  readonly redeemedAtMs: number | null;
  readonly returnedAtMs?: number | null;
}

/** Until when a card can be given back; null when it cannot, or can no longer. */
export function giftCardReturnableUntilMs(card: ReturnableCard, nowMs: number): number | null {
  if (card.redeemedAtMs !== null || (card.returnedAtMs ?? null) !== null) return null;
  const untilMs = card.boughtAtMs + giftCardReturnableForMs;
  return nowMs < untilMs ? untilMs : null;
}
