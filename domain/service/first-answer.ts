/** What a simple rule can answer. */
export type FirstAnswerTopic = 'hours' | 'address' | 'order' | 'refund' | 'invoice';

/** Longer questions have something particular in them, which a rule would not answer. */
const longestQuestion = 20;

const wantsPerson = /人工|店员|客服|真人|找人|转人|投诉|经理|店长|human|agent|person|staff|complain/iu;

const topics: readonly (readonly [topic: FirstAnswerTopic, words: RegExp])[] = [
  [
    'hours',
    /几点(关门|打烊|开门|营业|下班)|营业时间|关门了吗|还开(着|门)吗|开门吗|opening hours|open (now|today)|close\b/iu,
  ],
  ['address', /地址|在哪(里|儿)?[?？]?$|怎么(走|去|过去)|店在哪|where are you|address|directions/iu],
  [
    'order',
    /(单|餐|菜|面|外卖).{0,4}(到哪|还要多久|好了吗|好了没|什么时候)|还要多久|where is my (order|food)|how long/iu,
  ],
  ['refund', /怎么退(款|菜|单)|退款(多久|什么时候|到哪)|how.*refund|refund (when|status)/iu],
  ['invoice', /(开|要|怎么.{0,3})发票|发票(怎么|在哪)|invoice|fapiao/iu],
];

/** The rule that answers a text; null when a person should. Whoever asks for a person gets one. */
export function firstAnswerTopic(text: string): FirstAnswerTopic | null {
  const asked = text.trim();
  if ([...asked].length > longestQuestion && !/^[\u0020-\u007e]{1,60}$/.test(asked)) return null;
  if (wantsPerson.test(asked)) return null;
  return topics.find(([, words]) => words.test(asked))?.[0] ?? null;
}
