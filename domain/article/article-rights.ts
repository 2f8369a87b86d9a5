import type { Role } from '../staff/role';

const leaders: readonly Role[] = ['owner', 'manager'];

/** An article is changed and taken down by whoever began it and by those who lead. */
export function mayChangeArticle(role: Role, isOwn: boolean): boolean {
  return isOwn || leaders.includes(role);
}

/** Why somebody may not put a version before guests; null when they may. */
export type LookFault = 'WRITER' | 'NEEDS_LEADER';

/**
 * The second look: a version is published by somebody who has not written it, and somebody who leads has either written or
 * looked at it. Where the restaurant has only one person, there is nobody else to look, and that one publishes alone.
 */
export function faultOfLook(
  reviewer: { readonly id: string; readonly role: Role },
  writer: { readonly id: string; readonly role: Role },
  isAlone: boolean,
): LookFault | null {
  if (reviewer.id === writer.id) return isAlone ? null : 'WRITER';
  return leaders.includes(reviewer.role) || leaders.includes(writer.role) ? null : 'NEEDS_LEADER';
}
