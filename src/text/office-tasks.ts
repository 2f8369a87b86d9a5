import { dictionary } from './dictionary';
import { officeTasks as english } from './en/office-tasks';
import { officeTasks as chinese } from './zh-CN/office-tasks';

export const officeTasksText = dictionary(chinese, english);
