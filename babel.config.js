/** The targets are the oldest web views that WeChat still runs on. */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { ios: '12', chrome: '70' },
      },
    ],
  ],
};
