import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { Problem } from '../../platform/cloud';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { siteText } from '../../text/site';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { SiteView } from './site-view';

interface SendSheetProps {
  readonly site: SiteView;
  readonly isOpen: boolean;
  readonly title: string;
  readonly sendWords: string;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form that a guest sends to the house. */
export const SendSheet = observer(function SendSheet(props: SendSheetProps) {
  const { site, isOpen, title, sendWords, onSend, onClose, children } = props;
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <Button isWide busyWords={site.sending.isBusy ? siteText('sending') : null} onPress={onSend}>
          {sendWords}
        </Button>
      }
    >
      <View className="site__form">{children}</View>
    </Sheet>
  );
});

/** Says that it was sent, or why not; true when it was. */
export function say(problem: Problem | null, done: string): boolean {
  showToast(problem === null ? done : customerProblemText(problem));
  return problem === null;
}
