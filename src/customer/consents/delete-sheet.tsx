import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { callGuest } from '../../platform/cloud';
import { consentsText } from '../../text/consents';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { Sheet } from '../../ui/sheet/sheet';
import { Switch } from '../../ui/switch/switch';
import { showToast } from '../../ui/toast/toasts';

interface DeleteSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** What goes and what stays; it is done only by somebody who has said that they understand. */
export const DeleteSheet = observer(function DeleteSheet({ isOpen, onClose, onDeleted }: DeleteSheetProps) {
  const [isUnderstood, setUnderstood] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = () => {
    setUnderstood(false);
    setRefusal(null);
    onClose();
  };
  const deleteNow = async () => {
    if (!isUnderstood) return;
    setBusy(true);
    const answer = await callGuest('deleteAccount', { understood: true });
    setBusy(false);
    if (!answer.ok) {
      setRefusal(customerProblemText(answer.problem));
      return;
    }
    close();
    showToast(consentsText(answer.data.state === 'deleted' ? 'deleted' : 'deletedUnderWay'));
    onDeleted();
  };
  return (
    <Sheet
      isOpen={isOpen}
      label={consentsText('deleteTitle')}
      title={consentsText('deleteTitle')}
      closeLabel={shellText('close')}
      onClose={close}
    >
      <View className="consents__delete">
        <View>{consentsText('deleteWhat')}</View>
        <View className="quiet">{consentsText('deleteKept')}</View>
        {refusal === null ? null : (
          <Note tone="chili" icon="alert">
            {refusal}
          </Note>
        )}
        <View className="row gap-8">
          <View className="grow">{consentsText('understood')}</View>
          <Switch isOn={isUnderstood} label={consentsText('understood')} onChange={setUnderstood} />
        </View>
        <Button
          isWide
          isOff={!isUnderstood}
          busyWords={isBusy ? consentsText('deleting') : null}
          onPress={() => void deleteNow()}
        >
          {consentsText('deleteNow')}
        </Button>
      </View>
    </Sheet>
  );
});
