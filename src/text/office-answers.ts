import { dictionary } from './dictionary';
import { officeAnswers as english } from './en/office-answers';
import { officeAnswers as chinese } from './zh-CN/office-answers';

export const officeAnswersText = dictionary(chinese, english);
