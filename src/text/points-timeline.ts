import { dictionary } from './dictionary';
import { pointsTimeline as english } from './en/points-timeline';
import { pointsTimeline as chinese } from './zh-CN/points-timeline';

export const pointsTimelineText = dictionary(chinese, english);
