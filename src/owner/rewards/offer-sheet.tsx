import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { FormSheet } from '../../features/sheets/form-sheet';
import { localText } from '../../text/language';
import { ownerRewardsText } from '../../text/owner-rewards';
import { rewardStaffProblemText } from '../../text/reward-staff-problems';
import { Chip } from '../../ui/chip/chip';
import { showToast } from '../../ui/toast/toasts';
import { DraftField } from './draft-field';
import { Fault } from './field';
import { Group } from './group';
import type { OfferDraft } from './offer-draft';
import { Goods } from './offer-goods';
import { Preview } from './offer-preview';
import type { RewardsOffice } from './rewards-office';

interface OfferSheetProps {
  readonly office: RewardsOffice;
  /** Null while the sheet is shut. */
  readonly draft: OfferDraft | null;
  readonly onClose: () => void;
}

/** An offer as it is typed; the button says what is still missing. */
export const OfferSheet = observer(function OfferSheet({ office, draft, onClose }: OfferSheetProps) {
  const [last, setLast] = useState<OfferDraft | null>(null);
  if (draft !== null && draft !== last) setLast(draft);
  const current = draft ?? last;
  if (current === null) return null;
  const [fault = null] = current.faults;
  const save = async () => {
    current.ask();
    if (fault !== null) return showToast(ownerRewardsText(fault));
    const problem = await office.save(current);
    showToast(problem === null ? ownerRewardsText('saved') : rewardStaffProblemText(problem));
    if (problem === null) onClose();
  };
  return (
    <FormSheet
      isTall
      isOpen={draft !== null}
      title={ownerRewardsText(current.offerId === null ? 'newTitle' : 'editTitle')}
      button={ownerRewardsText(fault ?? 'save')}
      isOff={fault !== null}
      busyWords={office.isBusy ? ownerRewardsText('saving') : null}
      bodyClass="owner-rewards__form"
      onSend={() => void save()}
      onClose={onClose}
    >
      <Preview office={office} draft={current} />
      <Goods office={office} draft={current} />
      <Counts draft={current} />
      <Stores office={office} draft={current} />
    </FormSheet>
  );
});

interface PartProps {
  readonly office: RewardsOffice;
  readonly draft: OfferDraft;
}

const Counts = observer(function Counts({ draft }: Pick<PartProps, 'draft'>) {
  return (
    <>
      {draft.shelf === 'shop' ? <DraftField draft={draft} field="price" /> : null}
      {(['quantity', 'perGuest', 'goodForDays', 'fromDay', 'untilDay'] as const).map((field) => (
        <DraftField key={field} draft={draft} field={field} />
      ))}
    </>
  );
});

const Stores = observer(function Stores({ office, draft }: PartProps) {
  const stores = office.answer?.stores ?? [];
  if (stores.length < 2) return null;
  return (
    <>
      <Group title={ownerRewardsText('stores')}>
        {stores.map(({ storeId, name }) => (
          <Chip
            key={storeId}
            role="checkbox"
            words={localText(name)}
            isChosen={draft.storeIds.includes(storeId)}
            onPress={() => draft.toggleStore(storeId)}
          />
        ))}
      </Group>
      {draft.storeIds.length === 0 ? <Fault words={ownerRewardsText('storesMissing')} /> : null}
    </>
  );
});
