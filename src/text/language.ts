import { observable, runInAction } from 'mobx';
import type { LocalText } from '../../domain/text/local-text';

export type Language = 'zh-CN' | 'en';

const current = observable.box<Language>('zh-CN');

/** The language everything is said in. Components that read it inside `observer` follow a change at once. */
export function currentLanguage(): Language {
  return current.get();
}

export function speak(language: Language): void {
  runInAction(() => current.set(language));
}

/** Chinese for every Chinese-speaking phone, English for all others. */
export function languageOfSystem(tag: string): Language {
  return /^zh/i.test(tag) ? 'zh-CN' : 'en';
}

/** A name or sentence of the restaurant's own, in the language of the moment. */
export function localText(text: LocalText): string {
  return currentLanguage() === 'zh-CN' ? text.zh : text.en || text.zh;
}
