import type { StaffAction, StaffAnswers, StaffInput } from '../../contract/staff';
import type { Refused } from '../refused';
import type { Colleague } from './find-role';

/** What an action does once the colleague's role allows it. */
export type StaffRun<Name extends StaffAction> = (
  input: StaffInput<Name>,
  colleague: Colleague,
) => Promise<StaffAnswers[Name] | Refused>;
