import { Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { checkoutText } from '../../text/checkout';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { checkout } from './checkout';
import './form-sheets.scss';

/** What the contract allows a note to hold. */
const longestNote = 100;

/** A word to the kitchen and the staff about the whole order. */
export const NoteSheet = observer(function NoteSheet(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const [written, setWritten] = useState(checkout.note);
  const keep = () => {
    checkout.writeNote(written.slice(0, longestNote));
    props.onClose();
  };
  return (
    <Sheet
      isOpen={props.isOpen}
      onClose={keep}
      label={checkoutText('note')}
      closeLabel={shellText('close')}
      title={checkoutText('note')}
      foot={
        <Button className="grow" onPress={keep}>
          {shellText('done')}
        </Button>
      }
    >
      <View className="form-sheet">
        <Textarea
          className="form-sheet__text"
          maxlength={longestNote}
          defaultValue={checkout.note}
          placeholder={checkoutText('noteEmpty')}
          placeholderClass="form-sheet__placeholder"
          ariaLabel={checkoutText('note')}
          onInput={(event) => setWritten(event.detail.value)}
          cursorSpacing={100}
        />
      </View>
    </Sheet>
  );
});
