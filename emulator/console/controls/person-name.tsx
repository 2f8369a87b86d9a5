import { useConsole } from '../state/use-console';

/** Whom an openid belongs to, by the project's own list; a shortened openid when it is nobody of them. */
export function usePersonName(): (openid: string) => string {
  const people = useConsole((state) => state.cloud?.people);
  return (openid) => people?.find((person) => person.openid === openid)?.name ?? shortId(openid);
}

export function shortId(id: string): string {
  return id.length <= 16 ? id : `${id.slice(0, 7)}…${id.slice(-4)}`;
}
