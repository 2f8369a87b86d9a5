import type { KeyValueTable } from '../database/key-value-table';

/** How many messages each person still accepts per template. WeChat has no API for it, yet counts exactly. */
export class SubscriptionLedger {
  constructor(private readonly table: KeyValueTable) {}

  left(openid: string, templateId: string): number {
    return Number(this.table.get(keyOf(openid, templateId)) ?? 0);
  }

  /** One "accept" of `wx.requestSubscribeMessage` is one message. */
  grant(openid: string, templateId: string, accepts: number): number {
    const left = this.left(openid, templateId) + accepts;
    this.table.set(keyOf(openid, templateId), left);
    return left;
  }

  /** Spends one accept; false when there is none. */
  spend(openid: string, templateId: string): boolean {
    const left = this.left(openid, templateId);
    if (left > 0) this.table.set(keyOf(openid, templateId), left - 1);
    return left > 0;
  }

  /** Nothing is accepted any more. */
  withdraw(openid: string, templateId: string): void {
    this.table.set(keyOf(openid, templateId), 0);
  }

  list() {
    return this.table.list().map(([key, left]) => {
      const [openid = '', templateId = ''] = key.split(' ');
      return { openid, templateId, left: Number(left) };
    });
  }
}

function keyOf(openid: string, templateId: string): string {
  return `${openid} ${templateId}`;
}
