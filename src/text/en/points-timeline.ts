import type { pointsTimeline as chinese } from '../zh-CN/points-timeline';

export const pointsTimeline: Readonly<Record<keyof typeof chinese, string>> = {
  title: 'What ends in the next 12 months',
  month: '{month}/{year}',
  onDay: '{points} on {day}',
  comma: ', ',
};
