import type { Language } from '../../text/language';
import { memberText } from '../../text/member';
import type { Theme } from '../../ui/screen/theme';

export function languageWords(language: 'system' | Language): string {
  if (language === 'system') return memberText('followPhone');
  return language === 'zh-CN' ? memberText('chinese') : memberText('english');
}

export function themeWords(theme: Theme): string {
  if (theme === 'system') return memberText('themeSystem');
  return theme === 'light' ? memberText('themeLight') : memberText('themeDark');
}
