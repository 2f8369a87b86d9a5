import { appPackages, type AppPackage } from '../../src/packages';
import { isTest, listImports, listSources, type ImportedModule, type SourceFile } from './source-files';

interface Layer {
  readonly folder: string;
  /** Folders of this project that it may know besides itself. */
  readonly mayKnow: readonly string[];
  /** Packages that it may use, Node's own included. */
  readonly mayUse: (specifier: string, path: string) => boolean;
}

const isNodes = (specifier: string): boolean => specifier.startsWith('node:');
const isAppPackage = (specifier: string): boolean =>
  /^(react|react-dom|mobx|mobx-react-lite|@tarojs\/(taro|components|react|runtime))(\/|$)/.test(specifier);

/** `docs/architecture.md` explains the table. */
const layers: readonly Layer[] = [
  {
    folder: 'domain',
    mayKnow: [],
    /** Random carts for tests stand apart in `testing`, so that no rule can reach for chance. */
    mayUse: (specifier, path) => specifier === 'fast-check' && path.startsWith('domain/testing/'),
  },
  { folder: 'contract', mayKnow: ['domain'], mayUse: (specifier) => specifier === 'valibot' },
  {
    folder: 'server',
    mayKnow: ['domain', 'contract'],
    mayUse: (specifier, path) =>
      isNodes(specifier) || specifier === 'valibot' || path.startsWith('server/wechat/'),
  },
  { folder: 'cloudfunctions', mayKnow: ['server', 'contract'], mayUse: isNodes },
  { folder: 'src', mayKnow: ['domain', 'contract'], mayUse: isAppPackage },
  { folder: 'emulator', mayKnow: [], mayUse: () => true },
  { folder: 'fixtures', mayKnow: ['domain', 'contract', 'server'], mayUse: () => true },
];

const folderOfPackage = (packages: readonly AppPackage[]): RegExp =>
  new RegExp(`^src/(${packages.map(({ name }) => name).join('|')})/`);
const inPackage = folderOfPackage(appPackages);
const inColleaguesPackage = folderOfPackage(appPackages.filter(({ isFor }) => isFor === 'colleague'));

const sources = listSources('.ts', '.tsx').filter(({ path }) => !isTest(path) && !path.endsWith('.d.ts'));

describe('Layers know only what lies below them', () => {
  test.each(layers)('$folder', (layer) => {
    const wrong = sources
      .filter(({ path }) => path.startsWith(`${layer.folder}/`))
      .flatMap((source) => listImports(source).flatMap((imported) => complaint(layer, source, imported)));
    expect(wrong).toEqual([]);
  });

  test('there is something to look at in every layer', () => {
    const empty = layers.filter(({ folder }) => !sources.some(({ path }) => path.startsWith(`${folder}/`)));
    expect(empty.map(({ folder }) => folder)).toEqual([]);
  });
});

test('nothing that is shipped takes from the builders of tests', () => {
  const wrong = sources
    .filter(({ path }) => !path.startsWith('domain/testing/'))
    .filter((source) =>
      listImports(source).some(({ target }) => /^(domain|server)\/testing\//.test(target ?? '')),
    )
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

describe('The phone', () => {
  const phone = sources.filter(({ path }) => path.startsWith('src/'));

  test('takes only types and refusal codes from the contract, so that no parser is downloaded', () => {
    const wrong = phone.flatMap((source) =>
      listImports(source)
        .filter(({ target, isTypeOnly }) => target?.startsWith('contract/') && !isTypeOnly)
        .filter(({ target }) => target !== 'contract/refusal')
        .map(({ specifier }) => `${source.path} imports values from ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("keeps the code of each package's pages in it", () => {
    const running = phone.filter(({ path }) => path !== 'src/packages.ts');
    const wrong = running.flatMap((source) =>
      listImports(source)
        .map(({ target }) => ({
          target,
          owner: inPackage.exec(target ?? '')?.[0],
        }))
        .filter(({ owner }) => owner !== undefined && !source.path.startsWith(owner))
        .map(({ target }) => `${source.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('loads what only colleagues need in their packages', () => {
    const isColleagues = (path: string) => /^src\/(features\/colleague|text\/staff-problems)/.test(path);
    const wrong = phone
      .filter(({ path }) => !inColleaguesPackage.test(path) && !isColleagues(path))
      .flatMap((source) =>
        listImports(source)
          .filter(({ target }) => isColleagues(target ?? ''))
          .map(({ target }) => `${source.path} imports ${target ?? ''}`),
      );
    expect(wrong).toEqual([]);
  });

  test("asks only its platform folder for Taro's services; a page may hook into its own life", () => {
    const isHook = (name: string) => /^use[A-Z]/.test(name);
    const wrong = phone
      .filter(({ path }) => !path.startsWith('src/platform/'))
      .filter((source) =>
        listImports(source).some(
          ({ specifier, isTypeOnly, names }) =>
            specifier === '@tarojs/taro' && !isTypeOnly && !(names.length > 0 && names.every(isHook)),
        ),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

test("only the server's WeChat adapters know Tencent's packages", () => {
  const wrong = sources
    .filter(({ path }) => /^(server|cloudfunctions|domain|contract)\//.test(path))
    .filter(({ path }) => !path.startsWith('server/wechat/'))
    .filter((source) =>
      listImports(source).some(({ specifier }) => /^(wx-server-sdk|@cloudbase|wechatpay)/.test(specifier)),
    )
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

function complaint(layer: Layer, { path }: SourceFile, { specifier, target }: ImportedModule): string[] {
  if (target === null) return layer.mayUse(specifier, path) ? [] : [`${path} uses the package ${specifier}`];
  const folder = target.split('/')[0] ?? '';
  const isAllowed = folder === layer.folder || layer.mayKnow.includes(folder);
  return isAllowed ? [] : [`${path} imports ${target}`];
}
