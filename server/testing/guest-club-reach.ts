import type { GuestInput } from '../../contract/guest';
import type { GuestMembershipAnswers } from '../../contract/membership';
import type { Reach } from './guest-reach';
import type { Victim } from './victim';

type ClubReaches = {
  readonly [Name in keyof GuestMembershipAnswers]: (
    victim: Victim,
  ) => readonly (Reach & { readonly input: GuestInput<Name> })[];
};

/** None of these takes an id of a guest: level, code, signatures and gifts are found by who asks. */
export const clubReaches: ClubReaches = {
  viewClub: ({ storeId }) => [{ what: 'at the same store', input: { storeId }, ends: 'own things' }],
  showMemberCode: () => [{ what: 'without any id', input: {}, ends: 'own things' }],
  signInToday: ({ storeId }) => [{ what: 'at the same store', input: { storeId }, ends: 'SIGN_IN_OFF' }],
  claimWelcome: ({ storeId }) => [{ what: 'at the same store', input: { storeId }, ends: 'WELCOME_OFF' }],
  setBirthday: ({ storeId }) => [
    { what: 'at the same store', input: { storeId, monthDay: '05-16' }, ends: 'own things' },
  ],
};
