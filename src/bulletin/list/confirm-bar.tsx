import { View } from '@tarojs/components';
import { Button } from '../../ui/button/button';
import './confirm-bar.scss';

interface ConfirmBarProps {
  readonly words: string;
  /** Not null while it is being written down. */
  readonly busyWords: string | null;
  readonly onPress: () => void;
}

/** The one thing to do next, at the bottom of the screen. */
export function ConfirmBar({ words, busyWords, onPress }: ConfirmBarProps) {
  return (
    <View className="confirm-bar">
      <Button
        isWide
        className="staff-button--big confirm-bar__button"
        busyWords={busyWords}
        onPress={onPress}
      >
        {words}
      </Button>
    </View>
  );
}
