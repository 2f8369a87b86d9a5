import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** One note of a tone: pitch, when it begins after the tone does, and how long it sounds. */
export interface Note {
  readonly hertz: number;
  readonly startMs: number;
  readonly lengthMs: number;
  /** 0 to 1. */
  readonly loudness: number;
}

export type Tone = readonly Note[];

const samplesPerSecond = 16_000;
let context: AudioContext | null = null;
const fileByTone = new Map<Tone, string>();

/** Browsers let a page sound only after somebody has touched it; WeChat lets it sound from the start. */
export function maySound(): boolean {
  return !isH5 || context?.state === 'running';
}

/** To be called while a finger is down. */
export async function unlockSound(): Promise<boolean> {
  if (!isH5) return true;
  context ??= new AudioContext();
  await context.resume();
  return context.state === 'running';
}

/** Hears the first tap anywhere, which is when sound can be unlocked. */
export function onFirstTap(listener: () => void): () => void {
  if (!isH5) return () => undefined;
  document.addEventListener('pointerup', listener, { once: true });
  return () => document.removeEventListener('pointerup', listener);
}

/** Sounds a tone once, even when the phone is switched to silent. */
export function playTone(tone: Tone): void {
  if (isH5) playInBrowser(tone);
  else playInWeChat(tone);
}

/** A long buzz that is felt through an apron. */
export function buzz(): void {
  if (isH5) {
    if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive === true) navigator.vibrate(400);
    return;
  }
  Taro.vibrateLong().catch((failure: unknown) => console.info('This device has no motor.', failure));
}

function playInBrowser(tone: Tone): void {
  if (context === null || context.state !== 'running') return;
  const samples = samplesOf(tone);
  const buffer = context.createBuffer(1, samples.length, samplesPerSecond);
  buffer.copyToChannel(samples, 0);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(context.destination);
  source.start();
}

/** Made on the phone, for a sound file would travel in the package. */
function playInWeChat(tone: Tone): void {
  let file = fileByTone.get(tone);
  if (file === undefined) {
    file = `${Taro.env.USER_DATA_PATH ?? ''}/tone-${fileByTone.size}.wav`;
    Taro.getFileSystemManager().writeFileSync(file, wavOf(samplesOf(tone)));
    fileByTone.set(tone, file);
  }
  const player = Taro.createInnerAudioContext();
  player.obeyMuteSwitch = false;
  player.onEnded(() => player.destroy());
  player.onError((failure: unknown) => {
    console.warn('The tone did not sound.', failure);
    player.destroy();
  });
  player.src = file;
  player.play();
}

/** Like a small struck bell: a quick start, an even fading, an overtone. */
export function samplesOf(tone: Tone): Float32Array<ArrayBuffer> {
  const lastsMs = Math.max(...tone.map((note) => note.startMs + note.lengthMs));
  const samples = new Float32Array(Math.ceil((lastsMs / 1000) * samplesPerSecond));
  for (const { hertz, startMs, lengthMs, loudness } of tone) {
    const first = Math.floor((startMs / 1000) * samplesPerSecond);
    const count = Math.floor((lengthMs / 1000) * samplesPerSecond);
    for (let index = 0; index < count && first + index < samples.length; index += 1) {
      const seconds = index / samplesPerSecond;
      const swell = Math.min(1, index / 80) * Math.exp((-4 * index) / count);
      const wave =
        Math.sin(2 * Math.PI * hertz * seconds) * 0.8 + Math.sin(4 * Math.PI * hertz * seconds) * 0.2;
      samples[first + index] = (samples[first + index] ?? 0) + wave * swell * loudness;
    }
  }
  return samples;
}

/** The samples as a WAV file: 16 bits, one channel (http://soundfile.sapp.org/doc/WaveFormat/). */
export function wavOf(samples: Float32Array): ArrayBuffer {
  const bytes = new ArrayBuffer(44 + samples.length * 2);
  const view = new DataView(bytes);
  const write = (offset: number, text: string) => {
    for (let index = 0; index < text.length; index += 1)
      view.setUint8(offset + index, text.charCodeAt(index));
  };
  write(0, 'RIFF');
  view.setUint32(4, 36 + samples.length * 2, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, index) => {
    view.setInt16(44 + index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
  });
  return bytes;
}
