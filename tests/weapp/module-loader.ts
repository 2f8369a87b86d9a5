import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import vm from 'node:vm';

type ModuleFunction = (
  require: (specifier: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void;

/** Loads the scripts of a built mini-program as WeChat does: each once, with `require` for its neighbours. */
export class ModuleLoader {
  private readonly loaded = new Map<string, { exports: unknown }>();

  constructor(
    private readonly folder: string,
    private readonly world: vm.Context,
  ) {}

  /** Runs a script by its path in the package, without its ending. */
  load(path: string): unknown {
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const file = join(this.folder, ...`${path}.js`.split('/'));
    if (!existsSync(file)) throw new Error(`module '${path}.js' is not defined, require args is '${path}'`);
    const module = { exports: {} as unknown };
    this.loaded.set(path, module);
    const wrapped = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`;
    const run = vm.runInContext(wrapped, this.world, { filename: `weapp:/${path}.js` }) as ModuleFunction;
    const requireNear = (specifier: string) => this.load(resolve(path, specifier));
    run(requireNear, module, module.exports);
    return module.exports;
  }
}

function resolve(from: string, specifier: string): string {
  const path = specifier.startsWith('/') ? specifier.slice(1) : posix.join(posix.dirname(from), specifier);
  return path.replace(/\.js$/, '');
}
