import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import developmentConfig from './dev';
import productionConfig from './prod';

const root = path.resolve(__dirname, '..');
/** Each package lists its pages in its folder; `src/packages.ts` brings the lists together. */
const listsOfPages = readdirSync(path.join(root, 'src'))
  .map((name) => path.join(root, 'src', name, 'pages.ts'))
  .filter((file) => existsSync(file));

const sharedSources = [path.join(root, 'domain'), path.join(root, 'contract')];

/**
 * What a build is for, from the environment of the build:
 * GALLEY_LOCAL_CLOUD (address of a local cloud, for WeChat DevTools), GALLEY_CLOUD_ENV and GALLEY_CLOUD_BUCKET
 * (a real environment and its storage bucket).
 */
const buildConstants = {
  GALLEY_LOCAL_CLOUD: JSON.stringify(process.env.GALLEY_LOCAL_CLOUD ?? ''),
  GALLEY_CLOUD_ENV: JSON.stringify(process.env.GALLEY_CLOUD_ENV ?? ''),
  GALLEY_CLOUD_BUCKET: JSON.stringify(process.env.GALLEY_CLOUD_BUCKET ?? ''),
};

/** MobX chooses its build at run time, which would carry the texts of its development build to every phone. */
const lightMobx = { mobx$: path.join(root, 'node_modules/mobx/dist/mobx.esm.production.min.js') };

const minimizing = {
  // Taro turns most of it off; a phone's kilobytes are worth the seconds of the build.
  compress: {
    ecma: 2017,
    arrows: true,
    collapse_vars: true,
    comparisons: true,
    computed_props: true,
    hoist_props: true,
    inline: 2,
    loops: true,
    properties: true,
    reduce_funcs: true,
    reduce_vars: true,
    switches: true,
    typeofs: true,
    passes: 2,
  },
  // Chinese stays as it is, three bytes a character instead of six.
  output: { ecma: 2017, comments: false, ascii_only: false },
};

/** Pages share their components in one chunk instead of each carrying a copy. */
const chunksOfBrowser = {
  chunks: 'all',
  maxInitialRequests: 8,
  minSize: 20_000,
  cacheGroups: {
    framework: { name: 'framework', test: /node_modules[\\/]/, priority: 20, chunks: 'initial' },
    shared: {
      name: 'shared',
      test: /[\\/](src[\\/](ui|features|platform|text)|domain)[\\/]/,
      minChunks: 2,
      priority: 10,
      chunks: 'async',
      reuseExistingChunk: true,
    },
  },
} as const;

export default defineConfig<'webpack5'>(async (merge, { mode }) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'galley',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: {
      enable: true,
      // The cache knows app.config.ts but not what it imports: a page listed there would be left out of the build.
      buildDependencies: {
        pages: [path.join(root, 'src/packages.ts'), ...listsOfPages],
      },
    },
    defineConstants: buildConstants,
    plugins: [
      '@tarojs/plugin-framework-react',
      path.join(__dirname, 'spoken-templates.ts'),
      path.join(__dirname, 'joined-parts.ts'),
    ],
    jsMinimizer: 'terser',
    terser: { enable: true, config: minimizing },
    mini: {
      compile: { include: sharedSources },
      optimizeMainPackage: { enable: true },
      // Templates for so many levels of nesting; what lies deeper is drawn by a component of its own.
      ...{ baseLevel: 12 },
      // Each part's styles stand by themselves, so their order does not matter.
      miniCssExtractPluginOption: { ignoreOrder: true },
      // Lengths are device-independent pixels, as WeChat's own interface has them: a tablet shows more, not larger.
      postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
      webpackChain(chain) {
        chain.performance.hints(false);
        chain.resolve.alias.merge(lightMobx);
        // Short numbers for what is used most: every package names modules thousands of times.
        chain.optimization.set('moduleIds', 'size');
      },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      compile: { include: sharedSources },
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true } },
      webpackChain(chain) {
        chain.performance.hints(false);
        chain.resolve.alias.merge(lightMobx);
        chain.optimization.splitChunks(chunksOfBrowser);
      },
    },
  };
  return merge({}, base, mode === 'development' ? developmentConfig : productionConfig);
});
