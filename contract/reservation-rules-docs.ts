import { reservationsOff } from '../domain/reservation/reservation-rules';
import type { ActionDoc } from './action-docs';
import type { RefusalCode } from './refusal';
import type { ReservationRulesAnswers } from './reservation-rules';

const storeId = 'wutong-lane';
const ofRules: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN'];

export const reservationRulesDocs: Readonly<Record<keyof ReservationRulesAnswers, ActionDoc>> = {
  viewReservationRules: {
    summary: 'How the store keeps tables for later, its days off, and how its tables stand.',
    example: { storeId },
    refusals: ofRules,
  },
  setReservationRules: {
    summary:
      'Changes the rules and the days off; availability follows at once, and what is kept already stays as it was agreed.',
    example: {
      storeId,
      seenAtMs: null,
      rules: { ...reservationsOff, isOn: true },
      holidays: [{ day: '2027-02-05', periods: [] }],
    },
    refusals: [...ofRules, 'RULES_CHANGED', 'RULES_WRONG', 'BUSY'],
  },
  setTablePlace: {
    summary: 'Where a table stands, and which others can be pushed together with it.',
    example: {
      ...{ storeId, tableId: 'wutong-A07', seenAtMs: null, areaId: 'hall', neighbourIds: ['wutong-A08'] },
    },
    refusals: [...ofRules, 'TABLE_UNKNOWN', 'RULES_CHANGED', 'RULES_WRONG', 'BUSY'],
  },
};
