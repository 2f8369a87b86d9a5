import { refusals as english } from './en/refusals';
import { refusalWords } from './refusal-words';
import { refusals as chinese } from './zh-CN/refusals';

/** What people read in the main package about a call that did not succeed. */
export const { problemText, refusalText } = refusalWords(chinese, english);
