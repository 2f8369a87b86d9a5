/**
 * The targets are the oldest web views that WeChat still runs on. The assumptions leave out code for pages with
 * `document.all`, and for fields that a parent class has as accessors; this app has neither, and phones load less.
 */
module.exports = {
  assumptions: { noDocumentAll: true, setPublicClassFields: true },
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { ios: '13.4', chrome: '80' },
      },
    ],
  ],
};
