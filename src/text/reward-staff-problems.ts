import { refusals as english } from './en/refusals';
import { rewardRefusals as rewardEnglish } from './en/reward-refusals';
import { staffRefusals as staffEnglish } from './en/staff-refusals';
import { refusalWords } from './refusal-words';
import { refusals as chinese } from './zh-CN/refusals';
import { rewardRefusals as rewardChinese } from './zh-CN/reward-refusals';
import { staffRefusals as staffChinese } from './zh-CN/staff-refusals';

/** What colleagues read where they hand over what members exchanged, or offer it. */
export const { problemText: rewardStaffProblemText } = refusalWords(
  { ...chinese, ...staffChinese, ...rewardChinese },
  { ...english, ...staffEnglish, ...rewardEnglish },
);
