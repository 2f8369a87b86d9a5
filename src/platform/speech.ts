import { isH5 } from './environment';

export interface Sentence {
  readonly words: string;
  readonly language: 'zh-CN' | 'en-US';
}

/** Whether this device reads aloud: browsers mostly do; WeChat has no voice, and stays with its tone. */
export function canSpeak(): boolean {
  return isH5 && 'speechSynthesis' in window;
}

/** Reads sentences aloud one after another, after what is being read. */
export function sayAloud(sentences: readonly Sentence[]): void {
  if (!canSpeak()) return;
  for (const { words, language } of sentences) {
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = language;
    utterance.rate = 0.9;
    window.speechSynthesis.speak(utterance);
  }
}
