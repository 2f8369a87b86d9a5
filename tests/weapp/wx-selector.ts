/** Answers of layout queries without a layout: every element has the same modest place. */
const rect = {
  left: 0,
  top: 0,
  right: 375,
  bottom: 100,
  width: 375,
  height: 100,
  scrollTop: 0,
  scrollLeft: 0,
  dataset: {},
  id: '',
};

interface Query {
  exec(answer?: (rects: readonly unknown[]) => void): Query;
  in(component: unknown): Query;
  select(selector: string): NodesRef;
  selectAll(selector: string): NodesRef;
  selectViewport(): NodesRef;
}

type NodesRef = Record<
  'boundingClientRect' | 'scrollOffset' | 'fields' | 'node' | 'context',
  (...args: never[]) => Query
>;

export function createSelectorQuery(): Query {
  const answers: unknown[] = [];
  const refOf = (answer: unknown): NodesRef => {
    const ask = (first?: unknown, second?: unknown): Query => {
      answers.push(answer);
      const heard = typeof first === 'function' ? first : second;
      if (typeof heard === 'function') setImmediate(() => (heard as (found: unknown) => void)(answer));
      return query;
    };
    return { boundingClientRect: ask, scrollOffset: ask, fields: ask, node: ask, context: ask };
  };
  const query: Query = {
    in: () => query,
    select: () => refOf(rect),
    selectAll: () => refOf([rect]),
    selectViewport: () => refOf(rect),
    exec: (answer) => {
      if (answer) setImmediate(() => answer(answers));
      return query;
    },
  };
  return query;
}

/** Everything that is observed is in sight, once. */
export function createIntersectionObserver(): unknown {
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe: (_selector: string, seen: (entry: unknown) => void) => {
      setImmediate(() =>
        seen({
          intersectionRatio: 1,
          boundingClientRect: rect,
          intersectionRect: rect,
          relativeRect: rect,
          dataset: {},
          id: '',
        }),
      );
    },
    disconnect: () => undefined,
  };
  return observer;
}
