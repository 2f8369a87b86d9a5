/** A node of the tree that Taro's templates draw: `cn` its children, `v` its text, `sid` its identity, the rest its properties. */
export interface ViewNode {
  readonly sid?: string;
  readonly uid?: string;
  readonly nn?: string;
  readonly v?: string;
  readonly cn?: readonly ViewNode[];
  readonly [property: string]: unknown;
}

/** Applies the paths of one `setData`, such as `root.cn.[0].cl`, to the data of a page, as WeChat does. */
export function applyPaths(data: Record<string, unknown>, changes: Readonly<Record<string, unknown>>): void {
  for (const [path, value] of Object.entries(changes)) {
    const keys = path
      .replace(/\[(\d+)\]/g, '$1')
      .split('.')
      .filter((key) => key !== '');
    const last = keys.pop();
    if (last === undefined)
      throw new Error(`setData was called with the path "${path}", which names nothing.`);
    let target = data;
    for (const key of keys) target = childOf(target, key);
    target[last] = value;
  }
}

function childOf(parent: Record<string, unknown>, key: string): Record<string, unknown> {
  const child = parent[key];
  if (typeof child === 'object' && child !== null) return child as Record<string, unknown>;
  const made: Record<string, unknown> = {};
  parent[key] = made;
  return made;
}

/** Children in order; WeChat keeps a list that was filled by index as a list, this one may hold it as an object. */
export function childrenOf(node: ViewNode): readonly ViewNode[] {
  return node.cn ? Object.values(node.cn) : [];
}

/** All words inside a node, in reading order. */
export function textOf(node: ViewNode): string {
  const own = typeof node.v === 'string' ? node.v : '';
  return own + childrenOf(node).map(textOf).join('');
}

/** The ways from the root down to each node that fits; a way is a list of nodes, the root first. */
export function findWays(
  root: ViewNode,
  fits: (node: ViewNode) => boolean,
): readonly (readonly ViewNode[])[] {
  const found: (readonly ViewNode[])[] = [];
  const walk = (node: ViewNode, above: readonly ViewNode[]) => {
    const way = [...above, node];
    if (fits(node)) found.push(way);
    for (const child of childrenOf(node)) walk(child, way);
  };
  walk(root, []);
  return found;
}

/** Whether a property of the node, whatever short name Taro gave it, has this value; labels are found so. */
export function hasValue(node: ViewNode, wanted: string | RegExp): boolean {
  return Object.entries(node).some(
    ([key, value]) =>
      key !== 'cn' &&
      typeof value === 'string' &&
      (typeof wanted === 'string' ? value === wanted : wanted.test(value)),
  );
}
