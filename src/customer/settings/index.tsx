import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { languageWords, themeWords } from '../../features/member/settings-words';
import { settings } from '../../features/session/settings';
import { goBack } from '../../platform/navigation';
import type { Language } from '../../text/language';
import { memberText } from '../../text/member';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import type { Theme } from '../../ui/screen/theme';
import './index.scss';

const languages: readonly ('system' | Language)[] = ['system', 'zh-CN', 'en'];
const themes: readonly Theme[] = ['system', 'light', 'dark'];

const SettingsPage = observer(function SettingsPage() {
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={memberText('settings')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Card className="settings__languages">
          <View className="t16 strong settings__title" ariaRole="heading">
            {memberText('language')}
          </View>
          <View ariaRole="radiogroup" ariaLabel={memberText('chooseLanguage')}>
            {languages.map((language) => (
              <Pressable
                key={language}
                role="radio"
                isSelected={settings.language === language}
                className="settings__language"
                onPress={() => settings.chooseLanguage(language)}
              >
                <View className={settings.language === language ? 'grow strong' : 'grow'}>
                  {languageWords(language)}
                </View>
                {settings.language === language ? <Icon name="check" size={20} className="chili" /> : null}
              </Pressable>
            ))}
          </View>
        </Card>
        <Card>
          <View className="t16 strong settings__title" ariaRole="heading">
            {memberText('appearance')}
          </View>
          <View className="settings__themes" ariaRole="radiogroup" ariaLabel={memberText('chooseTheme')}>
            {themes.map((theme) => (
              <ThemeDoor key={theme} theme={theme} />
            ))}
          </View>
        </Card>
        <View className="t12 quiet settings__kept">{memberText('keptHere')}</View>
      </View>
    </Screen>
  );
});

/** A theme as a door to look through: the house by day, by night, or both. */
const ThemeDoor = observer(function ThemeDoor({ theme }: { readonly theme: Theme }) {
  const isChosen = settings.theme === theme;
  return (
    <Pressable
      role="radio"
      isSelected={isChosen}
      className={isChosen ? 'settings__theme settings__theme--chosen' : 'settings__theme'}
      onPress={() => settings.chooseTheme(theme)}
    >
      <View className="settings__door">
        {(theme === 'system' ? (['light', 'dark'] as const) : [theme]).map((half) => (
          <View key={half} className={`settings__half settings__half--${half}`} />
        ))}
        <View className="settings__lamp" />
      </View>
      <View>{themeWords(theme)}</View>
    </Pressable>
  );
});

export default SettingsPage;
