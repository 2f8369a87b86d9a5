import { dictionary } from './dictionary';
import { staffTeam as english } from './en/staff-team';
import { staffTeam as chinese } from './zh-CN/staff-team';

export const staffTeamText = dictionary(chinese, english);
