import Taro from '@tarojs/taro';
import { isH5 } from './environment';
import { mayUsePrivateThings } from './privacy';

/** Dials a number, after the phone's own question. Declining is an answer, not an error. */
export async function callPhone(phoneNumber: string): Promise<void> {
  if (isH5) {
    window.location.href = `tel:${phoneNumber.replace(/[^+\d]/g, '')}`;
    return;
  }
  await Taro.makePhoneCall({ phoneNumber }).catch((failure: unknown) => declined(failure));
}

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly address: string;
}

/** Shows a place on the phone's map. */
export async function openMap(place: Place): Promise<void> {
  if (isH5) {
    const { latitude, longitude } = place;
    window.open(
      `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`,
    );
    return;
  }
  await Taro.openLocation({ ...place, scale: 17 }).catch((failure: unknown) => declined(failure));
}

/** The clipboard is one of the things that WeChat's privacy guide is about. */
export async function copyText(text: string): Promise<void> {
  if (!(await mayUsePrivateThings())) return;
  await Taro.setClipboardData({ data: text });
}

/** Opens the camera to scan a code; null when the person thinks better of it, or where there is no camera. */
export async function scanCode(): Promise<string | null> {
  if (isH5) return null;
  try {
    const { path, result } = await Taro.scanCode({ onlyFromCamera: true });
    return path || result;
  } catch (failure) {
    declined(failure);
    return null;
  }
}

function declined(failure: unknown): void {
  const words =
    typeof failure === 'object' && failure !== null && 'errMsg' in failure ? String(failure.errMsg) : '';
  if (!/cancel/.test(words)) console.warn('The phone did not do what was asked.', failure);
}
