import { applyPaths, type ViewNode } from './page-data';
import type { SetDataRecord } from './set-data-record';

export type PageDefinition = Readonly<Record<string, unknown>> & { readonly data?: Record<string, unknown> };

/** A page that lives: what `Page({…})` defined, with the data and functions that WeChat adds. */
export interface PageInstance {
  readonly route: string;
  readonly options: Readonly<Record<string, string>>;
  readonly data: Record<string, unknown> & { root?: ViewNode };
  setData(changes: Record<string, unknown>, done?: () => void): void;
  eh(event: unknown): void;
  [name: string]: unknown;
}

const deepestStack = 10;

/** The pages that lie on top of each other, and the tabs that stay alive below them. */
export class PageStack {
  readonly records: SetDataRecord[] = [];
  private pages: PageInstance[] = [];
  private readonly tabs = new Map<string, PageInstance>();

  constructor(
    private readonly define: (route: string) => PageDefinition,
    private readonly tabRoutes: readonly string[],
  ) {}

  get current(): PageInstance {
    const page = this.pages.at(-1);
    if (!page) throw new Error('No page is open yet.');
    return page;
  }

  list(): readonly PageInstance[] {
    return this.pages;
  }

  navigateTo(url: string): void {
    const { route, options } = parseUrl(url);
    if (this.tabRoutes.includes(route)) throw new Error('can not navigateTo a tabbar page');
    if (this.pages.length >= deepestStack) throw new Error(`webview count limit exceed`);
    if (this.pages.length > 0) call(this.current, 'onHide');
    this.open(route, options);
  }

  redirectTo(url: string): void {
    const { route, options } = parseUrl(url);
    if (this.tabRoutes.includes(route)) throw new Error('can not redirectTo a tabbar page');
    this.dropTop();
    this.open(route, options);
  }

  navigateBack(delta = 1): void {
    const count = Math.min(delta, this.pages.length - 1);
    for (let index = 0; index < count; index += 1) this.dropTop();
    if (count > 0) call(this.current, 'onShow');
  }

  /** The first page, or everything anew; a tab's address keeps its parameters only here. */
  reLaunch(url: string): void {
    const { route, options } = parseUrl(url);
    while (this.pages.length > 0) this.dropTop();
    this.tabs.clear();
    this.open(route, options);
  }

  switchTab(url: string): void {
    const { route } = parseUrl(url);
    if (!this.tabRoutes.includes(route)) throw new Error('can not switch to no-tabBar page');
    while (this.pages.length > 1) this.dropTop();
    const [below] = this.pages;
    if (below?.route === route) return call(below, 'onShow');
    if (below) {
      call(below, 'onHide');
      if (!this.tabRoutes.includes(below.route)) call(below, 'onUnload');
    }
    this.pages = [];
    const alive = this.tabs.get(route);
    if (!alive) return this.open(route, {});
    this.pages = [alive];
    call(alive, 'onShow');
  }

  showAll(): void {
    if (this.pages.length > 0) call(this.current, 'onShow');
  }

  hideAll(): void {
    if (this.pages.length > 0) call(this.current, 'onHide');
  }

  private dropTop(): void {
    const page = this.pages.pop();
    if (!page) return;
    this.tabs.delete(page.route);
    call(page, 'onUnload');
  }

  private open(route: string, options: Record<string, string>): void {
    const page = this.create(route, options);
    this.pages.push(page);
    if (this.tabRoutes.includes(route)) this.tabs.set(route, page);
    call(page, 'onLoad', { ...options });
    call(page, 'onShow');
    setImmediate(() => call(page, 'onReady'));
  }

  private create(route: string, options: Record<string, string>): PageInstance {
    const definition = this.define(route);
    const data = JSON.parse(JSON.stringify(definition.data ?? {})) as PageInstance['data'];
    return Object.assign(Object.create(definition) as object, {
      route,
      __route__: route,
      options,
      data,
      setData: (changes: Record<string, unknown>, done?: () => void) =>
        this.setData(route, data, changes, done),
      selectComponent: () => null,
      getOpenerEventChannel: () => ({ on: () => undefined, emit: () => undefined }),
    }) as unknown as PageInstance;
  }

  private setData(
    route: string,
    data: Record<string, unknown>,
    changes: Record<string, unknown>,
    done?: () => void,
  ): void {
    const json = JSON.stringify(changes);
    this.records.push({ route, bytes: Buffer.byteLength(json), paths: Object.keys(changes) });
    applyPaths(data, JSON.parse(json) as Record<string, unknown>);
    if (done) setImmediate(done);
  }
}

function call(page: PageInstance, name: string, ...args: unknown[]): void {
  const listener = page[name];
  if (typeof listener === 'function') (listener as (...given: unknown[]) => unknown).apply(page, args);
}

/** A route without its leading slash, and its decoded-once parameters exactly as WeChat gives them: not decoded. */
export function parseUrl(url: string): { route: string; options: Record<string, string> } {
  const [path = '', query = ''] = url.split('?');
  const pairs = query
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('=') as [string, string?]);
  return {
    route: path.replace(/^\//, ''),
    options: Object.fromEntries(pairs.map(([name, value = '']) => [name, value])),
  };
}
