/** What WeChat says around a conversation, in the language of the browser. */
const chinese = {
  title: '客服消息',
  back: '返回',
  typing: '对方正在输入…',
  write: '发消息',
  send: '发送',
  picture: '发图片',
  offered: '你可能要发送的小程序',
  page: '小程序',
  nobody: '地址里没有说是谁的会话',
  atDesk: '已转接微信客服',
  failed: '没发出去，再试一次',
  empty: '还没有消息',
};

const english: typeof chinese = {
  title: 'Customer service',
  back: 'Back',
  typing: 'typing…',
  write: 'Message',
  send: 'Send',
  picture: 'Send a picture',
  offered: 'A page you may want to send',
  page: 'Mini program',
  nobody: 'The address does not say whose conversation it is',
  atDesk: "Handed over to WeChat's own desk",
  failed: 'Not sent, try again',
  empty: 'No message yet',
};

export const words = navigator.language.startsWith('zh') ? chinese : english;
