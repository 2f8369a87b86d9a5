/** Joining a store by a code. */
export const staffJoin = {
  joinTitle: '填邀请码',
  joinCode: '八位邀请码',
  joinName: '同事怎么叫你',
  joinNameHint: '小陈',
  join: '加入',
  joining: '正在加入',
  joinLine: '邀请码由店主或店长在「更多 · 同事」里发，24 小时内有效，只能用一次。',
  codeMissing: '填八位邀请码',
  nameMissing: '写一下名字',
} as const;
