/** Which points end when, on the page of points. */
export const pointsTimeline = {
  title: '未来 12 个月哪些到期',
  month: '{year}年{month}月',
  onDay: '{day} {points} 分',
  comma: '，',
} as const;
