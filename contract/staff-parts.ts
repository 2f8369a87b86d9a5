import { bulletinInputs, type BulletinAnswers } from './bulletin';
import { staffMembershipInputs, type StaffMembershipAnswers } from './membership';
import { pressInputs, type PressAnswers } from './press';
import { staffQueueInputs, type StaffQueueAnswers } from './queue';
import { staffRewardInputs, type StaffRewardAnswers } from './rewards-office';
import { sharingStaffInputs, type SharingStaffAnswers } from './sharing';
import { staffVoiceInputs, type StaffVoiceAnswers } from './voice';

/** What colleagues do beside orders and money, by part; `staff.ts` has the whole. */
export const staffPartInputs = {
  ...bulletinInputs,
  ...staffMembershipInputs,
  ...pressInputs,
  ...staffQueueInputs,
  ...staffRewardInputs,
  ...sharingStaffInputs,
  ...staffVoiceInputs,
} as const;

export interface StaffPartAnswers
  extends
    BulletinAnswers,
    StaffMembershipAnswers,
    PressAnswers,
    StaffQueueAnswers,
    StaffRewardAnswers,
    SharingStaffAnswers,
    StaffVoiceAnswers {}
