import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { FormSheet } from '../../features/sheets/form-sheet';
import { staffProblemText } from '../../text/staff-problems';
import { storedValueOfficeText } from '../../text/stored-value-office';
import { showToast } from '../../ui/toast/toasts';
import { Licence } from './licence';
import type { StoredValueSettings } from './stored-value-settings';

interface SwitchSheetProps {
  readonly settings: StoredValueSettings;
  /** Where the switch shall go; null while the sheet is shut. */
  readonly wanted: boolean | null;
  readonly onClose: () => void;
}

/** Before the switch turns: what the owner answers for, or what stays when it is off. */
export const SwitchSheet = observer(function SwitchSheet({ settings, wanted, onClose }: SwitchSheetProps) {
  const isOn = wanted ?? settings.rules?.isOn === false;
  const title = storedValueOfficeText(isOn ? 'onTitle' : 'offTitle');
  const turn = async () => {
    if (wanted === null) return;
    const problem = await settings.turn(wanted);
    showToast(
      problem === null ? storedValueOfficeText(wanted ? 'nowOn' : 'nowOff') : staffProblemText(problem),
    );
    onClose();
  };
  return (
    <FormSheet
      isOpen={wanted !== null}
      title={title}
      button={storedValueOfficeText(isOn ? 'confirmOn' : 'confirmOff')}
      busyWords={settings.isBusy ? storedValueOfficeText('saving') : null}
      bodyClass="switch-sheet"
      onSend={() => void turn()}
      onClose={onClose}
    >
      {isOn ? <Licence /> : <View>{storedValueOfficeText('offLine')}</View>}
    </FormSheet>
  );
});
