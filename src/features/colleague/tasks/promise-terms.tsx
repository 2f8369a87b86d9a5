import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffAnswers } from '../../../../contract/staff';
import { callStaff } from '../../../platform/cloud';
import { officeTasksText } from '../../../text/office-tasks';
import { Chip, Chips } from '../../../ui/chip/chip';
import type { Board } from '../live/board';
import { timeWords } from '../refunds/refund-words';
import { dueChoices, type DueChoice } from './due-choices';
import './promise-terms.scss';

interface PromiseTermsProps {
  readonly storeId: string;
  readonly standing: Pick<Board, 'clock' | 'nowMs'>;
  /** Null for oneself. */
  readonly ownerId: string | null;
  /** Null where it stays with whoever has it. */
  readonly onOwner: ((colleagueId: string) => void) | null;
  readonly dueKey: DueChoice['key'] | null;
  readonly onDue: (choice: DueChoice) => void;
}

type Colleagues = StaffAnswers['listServiceColleagues']['colleagues'];

/** Who sees to a promise, and by when. */
export const PromiseTerms = observer(function PromiseTerms(props: PromiseTermsProps) {
  const { storeId, standing, ownerId, onOwner, dueKey, onDue } = props;
  const colleagues = useColleagues(storeId);
  return (
    <>
      {onOwner === null || colleagues.length === 0 ? null : (
        <View>
          <View className="t12 quiet promise-terms__label">{officeTasksText('who')}</View>
          <Chips>
            {colleagues.map(({ colleagueId, name }) => (
              <Chip
                key={colleagueId}
                words={name}
                isChosen={colleagueId === ownerId}
                onPress={() => onOwner(colleagueId)}
              />
            ))}
          </Chips>
        </View>
      )}
      <View>
        <View className="t12 quiet promise-terms__label">{officeTasksText('byWhen')}</View>
        <Chips>
          {dueChoices(standing.clock, standing.nowMs).map((choice) => (
            <Chip
              key={choice.key}
              words={officeTasksText(choice.key)}
              detail={timeWords(standing, choice.atMs)}
              isChosen={choice.key === dueKey}
              onPress={() => onDue(choice)}
            />
          ))}
        </Chips>
      </View>
    </>
  );
});

/** Who answers guests here; nobody to choose from while that is not known. */
function useColleagues(storeId: string): Colleagues {
  const [colleagues, setColleagues] = useState<Colleagues>([]);
  useEffect(() => {
    void callStaff('listServiceColleagues', { storeId }).then((answer) => {
      if (answer.ok) setColleagues(answer.data.colleagues);
    });
  }, [storeId]);
  return colleagues;
}
