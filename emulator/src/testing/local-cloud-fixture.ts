import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startLocalCloud } from '../main';
import type { LocalCloud, LocalCloudOptions } from '../options';

/** A function of a test: its source, with `cloud` ready to use, and its `config.json`. */
export interface FixtureFunction {
  /** The body of `exports.main = async (event, context) => { … }`. */
  readonly main: string;
  /** Code before it, at the top of the file. */
  readonly top?: string;
  readonly config?: Readonly<Record<string, unknown>>;
}

export const fixtureEnvId = 'test-env';
export const fixtureAppId = 'wxfixture0001';

const collections = [
  { name: 'notes', rule: { read: false, write: false }, indexes: [] },
  { name: 'signals', rule: { read: true, write: false }, indexes: [] },
  { name: 'own', rule: { read: 'doc._openid == auth.openid', write: false }, indexes: [] },
];

/** A project folder with functions, made anew for a test and removed with its local cloud. */
export class FixtureProject {
  private readonly clouds: LocalCloud[] = [];
  readonly problems: string[] = [];

  private constructor(readonly folder: string) {}

  static async create(functions: Readonly<Record<string, FixtureFunction>> = {}): Promise<FixtureProject> {
    const project = new FixtureProject(await mkdtemp(join(tmpdir(), 'local-cloud-')));
    await mkdir(join(project.folder, 'functions'));
    await writeFile(join(project.folder, 'collections.json'), JSON.stringify(collections));
    await Promise.all(Object.entries(functions).map(([name, source]) => project.writeFunction(name, source)));
    return project;
  }

  /** Bundles a function with the unmodified SDK, as a project would. */
  async writeFunction(name: string, { main, top = '', config = {} }: FixtureFunction): Promise<void> {
    const folder = join(this.folder, 'functions', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'config.json'), JSON.stringify(config));
    await build({
      stdin: {
        contents: `const cloud = require('wx-server-sdk');
          cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true });
          ${top}
          exports.main = async (event, context) => { ${main} };`,
        resolveDir: process.cwd(),
      },
      outfile: join(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'silent',
    });
  }

  options(changes: Partial<LocalCloudOptions> = {}): LocalCloudOptions {
    return {
      projectName: 'fixture',
      port: 0,
      dataDir: join(this.folder, 'data'),
      envId: fixtureEnvId,
      appId: fixtureAppId,
      functionsDir: join(this.folder, 'functions'),
      collectionsFile: join(this.folder, 'collections.json'),
      staticDir: null,
      consoleDir: null,
      pay: { mchid: '1900000001', merchantName: 'Fixture', notifyFunction: 'paid' },
      people: [],
      links: [],
      functionEnvironment: {},
      onProblem: (sentence) => this.problems.push(sentence),
      ...changes,
    };
  }

  async start(changes: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> {
    const cloud = await startLocalCloud(this.options(changes));
    this.clouds.push(cloud);
    return cloud;
  }

  async remove(): Promise<void> {
    for (const cloud of this.clouds) await cloud.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
