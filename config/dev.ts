import type { UserConfigExport } from '@tarojs/cli';

const developmentConfig: UserConfigExport<'webpack5'> = { mini: {}, h5: {} };

export default developmentConfig;
