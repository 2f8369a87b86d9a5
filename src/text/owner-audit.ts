import { dictionary } from './dictionary';
import { ownerAudit as english } from './en/owner-audit';
import { ownerAudit as chinese } from './zh-CN/owner-audit';

export const ownerAuditText = dictionary(chinese, english);
