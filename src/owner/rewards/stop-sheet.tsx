import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { ReasonSheet } from '../../features/colleague/parts/reason-sheet/reason-sheet';
import { localText } from '../../text/language';
import { ownerRewardsText } from '../../text/owner-rewards';
import { rewardStaffProblemText } from '../../text/reward-staff-problems';
import { showToast } from '../../ui/toast/toasts';
import type { OfficeOffer } from './offer-draft';
import type { RewardsOffice } from './rewards-office';

interface StopSheetProps {
  readonly office: RewardsOffice;
  /** Null while the sheet is shut. */
  readonly offer: OfficeOffer | null;
  readonly onClose: () => void;
}

/** Before an offer stops: what stays, and why it stops, for the audit. */
export const StopSheet = observer(function StopSheet({ office, offer, onClose }: StopSheetProps) {
  const stop = async (reason: string) => {
    if (offer === null) return;
    const problem = await office.stop(offer.id, reason);
    showToast(problem === null ? ownerRewardsText('stoppedToast') : rewardStaffProblemText(problem));
    onClose();
  };
  return (
    <ReasonSheet
      isOpen={offer !== null}
      title={ownerRewardsText('stopTitle', { name: offer === null ? '' : localText(offer.name) })}
      reasons={[
        ownerRewardsText('stopReasonSeason'),
        ownerRewardsText('stopReasonCost'),
        ownerRewardsText('stopReasonWrong'),
      ]}
      button={ownerRewardsText('stopSend')}
      busyWords={office.isBusy ? ownerRewardsText('saving') : null}
      onSend={(reason) => void stop(reason)}
      onClose={onClose}
    >
      <View className="quiet">{ownerRewardsText('stopLine')}</View>
    </ReasonSheet>
  );
});
