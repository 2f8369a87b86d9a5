import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { AuditDocument } from './audit-document';

export type AuditedChange = Omit<AuditDocument, '_id' | 'atMs'>;

/** Writes down who changed what, in the transaction that changes it. There is no way to change an entry. */
export async function audit(
  transaction: Transaction,
  services: Services,
  change: AuditedChange,
): Promise<void> {
  await transaction.add('audit', { _id: services.newId(), atMs: services.nowMs(), ...change });
}
