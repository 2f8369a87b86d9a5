import { refusals as english } from './en/refusals';
import { rewardRefusals as rewardEnglish } from './en/reward-refusals';
import { refusalWords } from './refusal-words';
import { refusals as chinese } from './zh-CN/refusals';
import { rewardRefusals as rewardChinese } from './zh-CN/reward-refusals';

/** What guests read in the package `rewards` about a call that did not succeed. */
export const { problemText: rewardProblemText } = refusalWords(
  { ...chinese, ...rewardChinese },
  { ...english, ...rewardEnglish },
);
