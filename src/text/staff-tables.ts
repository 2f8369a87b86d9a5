import { dictionary } from './dictionary';
import { staffTables as english } from './en/staff-tables';
import { staffTables as chinese } from './zh-CN/staff-tables';

export const staffTablesText = dictionary(chinese, english);
