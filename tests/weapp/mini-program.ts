import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import type WebSocket from 'ws';
import { ModuleLoader } from './module-loader';
import { findWays, hasValue, textOf, type ViewNode } from './page-data';
import { PageStack, parseUrl, type PageDefinition } from './page-stack';
import { createWx, type AppListener, type WxWiring } from './wx';
import type { CallRecord } from './wx-cloud';

export const builtFolder = join(__dirname, '..', '..', 'dist', 'weapp');

export interface MiniProgramOptions {
  readonly url: string;
  readonly openid: string;
  /** What the app is opened with: a page and its parameters, as a scanned code gives them. */
  readonly enterUrl: string;
  readonly storage?: Map<string, string>;
}

type AppDefinition = Record<string, unknown>;

/** The built app in a world of its own: WeChat's script engine without a screen. */
export class MiniProgram {
  readonly stack: PageStack;
  readonly calls: CallRecord[] = [];
  /** What the guest does when WeChat Pay's sheet comes up. */
  paymentAnswer: 'confirm' | 'cancel' = 'confirm';
  private readonly shown = new Set<AppListener>();
  private readonly hidden = new Set<AppListener>();
  private readonly sockets = new Set<WebSocket>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly loader: ModuleLoader;
  private readonly appJson = readAppJson();
  private app: AppDefinition = {};
  private pageDefinition: PageDefinition | null = null;
  private readonly definitions = new Map<string, PageDefinition>();
  private enterOptions: WxWiring['enterOptions'];

  constructor(private readonly options: MiniProgramOptions) {
    this.enterOptions = enterOptionsOf(options.enterUrl);
    const tabRoutes = this.appJson.tabBar?.list.map(({ pagePath }) => pagePath) ?? [];
    this.stack = new PageStack((route) => this.defineOnce(route), tabRoutes);
    const world = this.createWorld();
    this.loader = new ModuleLoader(builtFolder, world);
  }

  /** Cold start: the app's script, then the first page with its parameters. */
  launch(): void {
    this.loader.load('app');
    this.callApp('onLaunch', this.enterOptions);
    this.show();
    const { path, query } = this.enterOptions;
    const parameters = Object.entries(query).map(([name, value]) => `${name}=${value}`);
    this.stack.reLaunch(`${path}?${parameters.join('&')}`);
  }

  /**
   * A code scanned while the app lives in the background: WeChat shows the app with new entering options. A tab that
   * is open already is not loaded again, so its parameters do not come to the page.
   */
  enterAgain(url: string): void {
    this.stack.hideAll();
    this.callApp('onHide');
    for (const heard of this.hidden) heard(this.enterOptions);
    this.enterOptions = enterOptionsOf(url);
    this.show();
    this.stack.showAll();
  }

  /** All words of the open page. */
  words(): string {
    return textOf(this.root());
  }

  isVisible(wanted: string | RegExp): boolean {
    return this.waysTo(wanted).length > 0;
  }

  /** Taps what carries the words or the label; the event climbs to the root as WeChat lets it. */
  tap(wanted: string | RegExp, which = 0): void {
    const way = this.waysTo(wanted).at(which);
    if (!way)
      throw new Error(
        `Nothing on ${this.stack.current.route} says ${String(wanted)}: ${this.words().slice(0, 600)}`,
      );
    this.dispatch('tap', way, { x: 180, y: 400 });
  }

  /** Types into the field with this placeholder or label. */
  type(wanted: string | RegExp, value: string): void {
    const way = this.waysTo(wanted).at(0);
    if (!way) throw new Error(`There is no field ${String(wanted)} on ${this.stack.current.route}.`);
    this.dispatch('input', way, { value, cursor: value.length });
  }

  /** Resolves when the page has not changed for a while that is longer than any of its animations' steps. */
  async settle(quietMs = 400): Promise<void> {
    let seen = -1;
    while (seen !== this.stack.records.length) {
      seen = this.stack.records.length;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
    }
  }

  close(): void {
    for (const socket of this.sockets) socket.terminate();
    for (const timer of this.timers) clearTimeout(timer);
  }

  private show(): void {
    this.callApp('onShow', this.enterOptions);
    for (const heard of this.shown) heard(this.enterOptions);
  }

  private dispatch(type: string, way: readonly ViewNode[], detail: Record<string, unknown>): void {
    const page = this.stack.current;
    const elements = way.filter((node) => !isText(node));
    const target = targetOf(elements.at(-1));
    const touches = [{ identifier: 0, pageX: 180, pageY: 400, clientX: 180, clientY: 400 }];
    const seen = new Set<string>();
    for (const node of elements.reverse()) {
      const currentTarget = targetOf(node);
      const { sid } = currentTarget.dataset;
      if (!sid || seen.has(sid)) continue;
      seen.add(sid);
      page.eh({
        type,
        timeStamp: Date.now(),
        target,
        currentTarget,
        detail,
        touches,
        changedTouches: touches,
        mark: {},
      });
    }
  }

  private root(): ViewNode {
    return this.stack.current.data.root ?? {};
  }

  /** Labels first, then the innermost nodes whose words are exactly the wanted ones. */
  private waysTo(wanted: string | RegExp): readonly (readonly ViewNode[])[] {
    const labelled = findWays(this.root(), (node) => hasValue(node, wanted));
    return labelled.length > 0 ? labelled : findWays(this.root(), (node) => isSaid(node, wanted));
  }

  private defineOnce(route: string): PageDefinition {
    const known = this.definitions.get(route);
    if (known) return known;
    this.loadSubPackageOf(route);
    this.pageDefinition = null;
    this.loader.load(route);
    const defined = this.pageDefinition as PageDefinition | null;
    if (!defined)
      throw new Error(`Page[${route}] not found. May be caused by: 1. Forgot to add page route in app.json.`);
    this.definitions.set(route, defined);
    return defined;
  }

  /** The shared scripts of a subpackage are loaded by its pages; here only the page's membership is checked. */
  private loadSubPackageOf(route: string): void {
    const subPackages = this.appJson.subPackages ?? this.appJson.subpackages ?? [];
    const known = [
      ...this.appJson.pages,
      ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root.replace(/\/$/, '')}/${page}`)),
    ];
    if (!known.includes(route)) throw new Error(`page "${route}" is not found`);
  }

  private callApp(name: string, ...args: unknown[]): void {
    const listener = this.app[name];
    if (typeof listener === 'function') (listener as (...given: unknown[]) => unknown).apply(this.app, args);
  }

  private createWorld(): vm.Context {
    const world: Record<string, unknown> = {
      console,
      setTimeout: this.timer(setTimeout),
      clearTimeout,
      setInterval: this.timer(setInterval),
      clearInterval,
      App: (definition: AppDefinition) => {
        this.app = definition;
      },
      Page: (definition: PageDefinition) => {
        this.pageDefinition = definition;
      },
      Component: () => undefined,
      Behavior: (definition: unknown) => definition,
      getApp: () => this.app,
      getCurrentPages: () => [...this.stack.list()],
    };
    const context = vm.createContext(world, { codeGeneration: { strings: false, wasm: false } });
    const parse = vm.runInContext('JSON.parse', context) as (json: string) => unknown;
    world['wx'] = createWx({
      url: this.options.url,
      openid: this.options.openid,
      calls: this.calls,
      sockets: this.sockets,
      storage: this.options.storage ?? new Map<string, string>(),
      stack: this.stack,
      parse,
      paymentAnswer: () => this.paymentAnswer,
      enterOptions: this.enterOptions,
      shown: this.shown,
      hidden: this.hidden,
      readEnterOptions: () => this.enterOptions,
    });
    return context;
  }

  private timer(start: typeof setTimeout | typeof setInterval) {
    return (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
      const timer: NodeJS.Timeout = start(() => run(...args), ms);
      timer.unref();
      this.timers.add(timer);
      return timer;
    };
  }
}

function isSaid(node: ViewNode, wanted: string | RegExp): boolean {
  if (typeof node.v !== 'string') return false;
  return typeof wanted === 'string' ? node.v.trim() === wanted : wanted.test(node.v);
}

/** Words alone are no element: WeChat tells the element around them of a tap. */
function isText(node: ViewNode): boolean {
  return typeof node.v === 'string' && node.cn === undefined && node.cl === undefined;
}

function targetOf(node: ViewNode | undefined): { id: string; dataset: { sid: string } } {
  const sid = node?.sid ?? node?.uid ?? '';
  return { id: sid, dataset: { sid } };
}

function enterOptionsOf(url: string): WxWiring['enterOptions'] {
  const { route, options } = parseUrl(url);
  return {
    path: route,
    query: options,
    scene: options['scene'] ? 1047 : 1001,
    referrerInfo: {},
    shareTicket: undefined,
  };
}

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly subpackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] };
}

function readAppJson(): AppJson {
  const file = join(builtFolder, 'app.json');
  if (!existsSync(file)) throw new Error('There is no dist/weapp; run npm run build:weapp first.');
  return JSON.parse(readFileSync(file, 'utf8')) as AppJson;
}
