import { dictionary } from './dictionary';
import { officeReports as english } from './en/office-reports';
import { officeReports as chinese } from './zh-CN/office-reports';

export const officeReportsText = dictionary(chinese, english);
