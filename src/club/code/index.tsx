import { View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useRef, useState } from 'react';
import { shownMemberCode } from '../../../domain/membership/member-code';
import { qrPicture } from '../../features/member/qr-picture';
import { brighten } from '../../platform/brightness';
import { goBack } from '../../platform/navigation';
import { clubText } from '../../text/club';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { CodeStore } from './code-store';
import './index.scss';

/** The member's code, for a scanner and for the eye. It changes by itself while it is shown. */
const CodePage = observer(function CodePage() {
  const [store] = useState(() => new CodeStore());
  useWhileShown(() => {
    void store.refresh();
    const timer = setInterval(() => store.tick(), 1_000);
    const setBack = brighten();
    return () => {
      clearInterval(timer);
      setBack();
    };
  });
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={clubText('code')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {store.problem === null ? null : (
          <Note icon="alert" tone="chili">
            {customerProblemText(store.problem)} · {clubText('codeNeedsNet')}
          </Note>
        )}
        <View className="member-code">
          <Picture store={store} />
          <View className="member-code__digits num" ariaRole="text" ariaLabel={spoken(store.shown)}>
            {store.shown === null ? '––– ––– ––––' : shownMemberCode(store.shown)}
          </View>
          <View className="quiet num">
            {store.shown === null
              ? clubText('codeLoading')
              : clubText('codeLeft', { seconds: store.secondsLeft })}
          </View>
        </View>
        <View className="member-code__line quiet">{clubText('codeLine')}</View>
        <Button look="quiet" icon="repeat" onPress={() => void store.refresh()}>
          {clubText('codeAnother')}
        </Button>
      </View>
    </Screen>
  );
});

const Picture = observer(function Picture({ store }: { readonly store: CodeStore }) {
  const { shown } = store;
  if (shown === null) return <View className="member-code__picture member-code__picture--none" />;
  return (
    <View
      className="member-code__picture"
      ariaRole="img"
      ariaLabel={clubText('codePicture')}
      style={{ backgroundImage: `url("${qrPicture(shown)}")` }}
    />
  );
});

/** Digit by digit, so that a screen reader does not say a billion. */
function spoken(code: string | null): string {
  return code === null ? clubText('codeLoading') : [...code].join(' ');
}

/** Runs while the page is seen, and stops when it is left or covered. */
function useWhileShown(run: () => () => void): void {
  const stop = useRef<(() => void) | null>(null);
  const end = () => {
    stop.current?.();
    stop.current = null;
  };
  useDidShow(() => {
    end();
    stop.current = run();
  });
  useDidHide(end);
  useEffect(() => end, []);
}

export default CodePage;
