import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Pressable } from '../pressable/pressable';
import { currentToast, hideToast } from './toasts';
import './toast.scss';

/** Where toasts appear. Every screen has one. */
export const ToastHost = observer(function ToastHost() {
  const toast = currentToast();
  if (toast === null) return null;
  const { words, undo } = toast;
  return (
    <View className="toast" ariaRole="status">
      <View className="grow">{words}</View>
      {undo === null ? null : (
        <Pressable
          className="toast__undo"
          onPress={() => {
            hideToast();
            undo.run();
          }}
        >
          {undo.words}
        </Pressable>
      )}
    </View>
  );
});
