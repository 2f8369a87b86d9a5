import type { UserConfigExport } from '@tarojs/cli';

const productionConfig: UserConfigExport<'webpack5'> = { mini: {}, h5: { sourceMapType: 'none' } };

export default productionConfig;
