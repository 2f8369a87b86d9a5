import Taro from '@tarojs/taro';
import { isH5 } from './environment';
import { mayUsePrivateThings } from './privacy';

export interface PhonePosition {
  readonly latitude: number;
  readonly longitude: number;
}

const waitMs = 8_000;

/** Whether the person has allowed the position before, so that asking for it asks nothing. */
export async function mayLocate(): Promise<boolean> {
  if (!isH5) {
    const { authSetting } = await Taro.getSetting();
    return 'scope.userFuzzyLocation' in authSetting && authSetting['scope.userFuzzyLocation'] === true;
  }
  if (!('permissions' in window.navigator)) return false;
  const permission = await window.navigator.permissions.query({ name: 'geolocation' });
  return permission.state === 'granted';
}

/** Roughly where the phone is; null when the person declines or the phone does not know. */
export async function locate(): Promise<PhonePosition | null> {
  if (isH5) return locateInBrowser();
  if (!(await mayUsePrivateThings())) return null;
  try {
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' });
    return { latitude, longitude };
  } catch (failure) {
    console.warn('The phone gave no position.', failure);
    return null;
  }
}

function locateInBrowser(): Promise<PhonePosition | null> {
  if (!('geolocation' in window.navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    window.navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }),
      (failure) => {
        console.warn('The browser gave no position.', failure.message);
        resolve(null);
      },
      { timeout: waitMs, maximumAge: 5 * 60_000 },
    );
  });
}
