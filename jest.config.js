const swc = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const shared = {
  transform: swc,
  transformIgnorePatterns: ['/node_modules/(?!(mobx|mobx-react-lite|bson|mingo)/)'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/emulator/dist'],
};

/** One Jest project per suite, so that each can be run by itself: `npx jest --selectProjects domain`. */
module.exports = {
  testSequencer: '<rootDir>/tools/test/longest-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'domain',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{domain,contract}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      setupFilesAfterEnv: ['<rootDir>/server/testing/patience.ts'],
      testMatch: ['<rootDir>/{server,cloudfunctions,fixtures}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'emulator',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/emulator/{src,console}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'app',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        '\\.(s?css|png|svg|webp)$': '<rootDir>/tests/taro-stubs/asset.js',
        '^@tarojs/components$': '<rootDir>/tests/taro-stubs/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/taro-stubs/taro.ts',
      },
    },
    {
      ...shared,
      displayName: 'architecture',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/architecture/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{conformance,journeys}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'simulation',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/simulation/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'weapp',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
