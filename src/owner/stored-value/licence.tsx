import { View } from '@tarojs/components';
import { storedValueOfficeText } from '../../text/stored-value-office';
import { Note } from '../../ui/note/note';

/** What the law asks before the first payment. */
export function Licence() {
  return (
    <Note icon="shield">
      <View className="strong">{storedValueOfficeText('licence')}</View>
      <View className="t12">{storedValueOfficeText('licenceLine')}</View>
    </Note>
  );
}
