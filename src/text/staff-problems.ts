import { customerRefusals as customerEnglish } from './en/customer-refusals';
import { refusals as english } from './en/refusals';
import { staffRefusals as staffEnglish } from './en/staff-refusals';
import { refusalWords } from './refusal-words';
import { customerRefusals as customerChinese } from './zh-CN/customer-refusals';
import { refusals as chinese } from './zh-CN/refusals';
import { staffRefusals as staffChinese } from './zh-CN/staff-refusals';

/** What colleagues read about a call that did not succeed; some of what guests do they do for a guest. */
export const { problemText: staffProblemText } = refusalWords(
  { ...chinese, ...customerChinese, ...staffChinese },
  { ...english, ...customerEnglish, ...staffEnglish },
);
