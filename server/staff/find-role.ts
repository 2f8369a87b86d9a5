import { mayDo } from '../../domain/staff/role';
import type { Role, StaffActionName } from '../../domain/staff/role';
import { Refused } from '../refused';
import type { Database } from '../wechat/database';
import { isSuspended, membershipAt } from './staff-document';

/** A colleague who may do what was asked, at the store it was asked for. */
export interface Colleague {
  readonly openid: string;
  readonly name: string;
  readonly role: Role;
}

/** Reads the right anew for each action, so that a role that was taken away or suspended ends at once. */
export async function findRole(
  database: Pick<Database, 'get'>,
  openid: string,
  action: StaffActionName,
  storeId: string,
): Promise<Colleague | Refused> {
  const person = await database.get('staff', openid);
  const membership = membershipAt(person, storeId);
  if (!person || !membership) return new Refused('NOT_STAFF');
  if (isSuspended(membership)) return new Refused('SUSPENDED');
  if (!mayDo(membership.role, action))
    return new Refused('ROLE_NOT_ALLOWED', { role: membership.role, action });
  return { openid, name: person.name, role: membership.role };
}
