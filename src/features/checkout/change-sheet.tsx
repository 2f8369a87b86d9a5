import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { checkoutText } from '../../text/checkout';
import { menuText } from '../../text/menu';
import { shellText } from '../../text/shell';
import { Segmented } from '../../ui/segmented/segmented';
import { Sheet } from '../../ui/sheet/sheet';
import { Stepper } from '../../ui/stepper/stepper';
import { modeWords } from '../menu/mode-words';
import { visit } from '../session/visit';
import { checkout } from './checkout';
import './form-sheets.scss';

/** How the guest eats, and how many they are. */
export const ChangeSheet = observer(function ChangeSheet(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { mode, store } = visit;
  const people = checkout.partySize ?? 2;
  return (
    <Sheet
      isOpen={props.isOpen}
      onClose={props.onClose}
      label={checkoutText('how')}
      closeLabel={shellText('close')}
      title={checkoutText('how')}
    >
      <View className="form-sheet">
        <Segmented
          label={menuText('modes')}
          segments={(store?.modes ?? []).map((key) => ({ key, words: modeWords(key) }))}
          chosen={mode}
          onChoose={(key) => {
            visit.chooseMode(key);
            checkout.chooseSlot(null);
            void checkout.fetchSlots();
          }}
        />
        {mode === 'dine-in' ? (
          <View className="row between form-sheet__row">
            <View className="strong">{checkoutText('howMany')}</View>
            <Stepper
              isLarge
              least={1}
              value={people}
              moreLabel={checkoutText('people', { count: people + 1 })}
              lessLabel={checkoutText('people', { count: Math.max(1, people - 1) })}
              onMore={() => checkout.changePartySize(people + 1)}
              onLess={() => checkout.changePartySize(people - 1)}
            />
          </View>
        ) : null}
      </View>
    </Sheet>
  );
});
