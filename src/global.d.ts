/// <reference types="@tarojs/taro" />

/** Set by the build, see `config/index.ts`. */
declare const GALLEY_LOCAL_CLOUD: string;
declare const GALLEY_CLOUD_ENV: string;
declare const GALLEY_CLOUD_BUCKET: string;

declare module '*.scss';
declare module '*.webp' {
  const url: string;
  export default url;
}
declare module '*.svg' {
  const url: string;
  export default url;
}

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}
