import { dictionary } from './dictionary';
import { ownerReconciliation as english } from './en/owner-reconciliation';
import { ownerReconciliation as chinese } from './zh-CN/owner-reconciliation';

export const ownerReconciliationText = dictionary(chinese, english);
