import { staffArticleInputs, type StaffArticleAnswers } from './articles';
import { contentCalendarInputs, type ContentCalendarAnswers } from './content-calendar';
import { staffSiteInputs, type StaffSiteAnswers } from './site';

/** What the restaurant tells its guests: articles, the site, and what goes out when; part of the function `staff`. */
export const pressInputs = { ...staffArticleInputs, ...staffSiteInputs, ...contentCalendarInputs } as const;

export interface PressAnswers extends StaffArticleAnswers, StaffSiteAnswers, ContentCalendarAnswers {}
