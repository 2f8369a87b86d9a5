import { customerRefusals as customerEnglish } from './en/customer-refusals';
import { refusals as english } from './en/refusals';
import { refusalWords } from './refusal-words';
import { customerRefusals as customerChinese } from './zh-CN/customer-refusals';
import { refusals as chinese } from './zh-CN/refusals';

/** What guests read in the package `customer` about a call that did not succeed. */
export const { problemText: customerProblemText } = refusalWords(
  { ...chinese, ...customerChinese },
  { ...english, ...customerEnglish },
);
