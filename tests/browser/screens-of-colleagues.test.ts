import { staffScreens } from './every-screen';
import { lookAtScreens } from './look-at-screens';

// Generous: every screen is opened on two phones, whatever else the machine does.
jest.setTimeout(180_000);

lookAtScreens(staffScreens);
