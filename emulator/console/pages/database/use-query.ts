import { useCallback, useEffect, useState } from 'react';
import type { QueryAnswer } from '../../wire/control-answers';
import { postControl } from '../../wire/control-client';
import { readQuery, type QueryText } from './query-text';

export type QueryState =
  | { readonly state: 'running' }
  | { readonly state: 'refused'; readonly sentence: string }
  | { readonly state: 'done'; readonly answer: QueryAnswer; readonly tookMs: number; readonly limit: number };

/** Runs a query now and whenever asked to. */
export function useQuery(
  collection: string,
  text: QueryText,
): readonly [QueryState, (text: QueryText) => void] {
  const [state, setState] = useState<QueryState>({ state: 'running' });
  const run = useCallback(
    async (asked: QueryText) => {
      const request = readQuery(asked);
      if (typeof request === 'string') return setState({ state: 'refused', sentence: request });
      const startedAt = performance.now();
      try {
        const answer = await postControl<QueryAnswer>('database/query', { collection, skip: 0, ...request });
        setState({ state: 'done', answer, tookMs: performance.now() - startedAt, limit: request.limit });
      } catch (error) {
        setState({ state: 'refused', sentence: error instanceof Error ? error.message : String(error) });
      }
    },
    [collection],
  );
  const { where, order, limit } = text;
  useEffect(() => void run({ where, order, limit }), [run, where, order, limit]);
  return [state, (asked) => void run(asked)];
}
