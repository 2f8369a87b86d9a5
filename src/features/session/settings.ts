import { makeAutoObservable } from 'mobx';
import { readStored, writeStored } from '../../platform/storage';
import { dressWindow, systemLanguage } from '../../platform/system';
import { languageOfSystem, speak, type Language } from '../../text/language';
import { wearTheme, type Theme } from '../../ui/screen/theme';

const key = 'settings';

/** What a person chose for themselves on this phone: language and theme. */
class Settings {
  language: 'system' | Language = 'system';
  theme: Theme = 'system';

  constructor() {
    makeAutoObservable(this);
  }

  /** Takes up what was chosen on an earlier visit. */
  start(): void {
    const kept = readStored(key);
    if (typeof kept === 'object' && kept !== null) {
      if ('language' in kept && (kept.language === 'zh-CN' || kept.language === 'en'))
        this.language = kept.language;
      if ('theme' in kept && (kept.theme === 'light' || kept.theme === 'dark')) this.theme = kept.theme;
    }
    this.apply();
  }

  chooseLanguage(language: 'system' | Language): void {
    this.language = language;
    this.keep();
  }

  chooseTheme(theme: Theme): void {
    this.theme = theme;
    this.keep();
  }

  private keep(): void {
    writeStored(key, { language: this.language, theme: this.theme });
    this.apply();
  }

  private apply(): void {
    const language = this.language === 'system' ? languageOfSystem(systemLanguage()) : this.language;
    speak(language);
    wearTheme(this.theme);
    dressWindow({ theme: this.theme, language });
  }
}

export const settings = new Settings();
