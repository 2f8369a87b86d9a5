import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { TicketView } from '../../../contract/staff';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { staffBoardText } from '../../text/staff-board';
import { Chip, Chips } from '../../ui/chip/chip';
import type { Board } from '../../features/colleague/live/board';
import { doStepAloud } from '../../features/colleague/live/step-actions';
import { placeWords } from '../../features/colleague/live/ticket-words';

interface TimeSheetProps {
  readonly board: Board;
  /** Null while the sheet is shut. */
  readonly ticket: TicketView | null;
  readonly onClose: () => void;
}

const minuteChoices = [5, 10, 15, 20, 25, 30, 40, 50, 60] as const;

/** Accepts with another time than the usual one. */
export const TimeSheet = observer(function TimeSheet({ board, ticket, onClose }: TimeSheetProps) {
  const usual = board.answer?.promisedMinutes ?? 20;
  const [minutes, setMinutes] = useState(usual);
  useEffect(() => {
    if (ticket !== null) setMinutes(usual);
  }, [ticket, usual]);
  const accept = () => {
    if (ticket !== null) doStepAloud(board, ticket, 'acceptOrder', minutes);
    onClose();
  };
  return (
    <DecisionSheet
      isOpen={ticket !== null}
      title={staffBoardText('timeTitle')}
      missing={null}
      button={staffBoardText('timeAccept', { count: minutes })}
      busyWords={null}
      onDecide={accept}
      onClose={onClose}
    >
      <View className="quiet">
        {ticket === null ? '' : staffBoardText('timeLine', { place: placeWords(ticket) })}
      </View>
      <Chips columns={3}>
        {minuteChoices.map((choice) => (
          <Chip
            key={choice}
            words={staffBoardText('timeMinutes', { count: choice })}
            isChosen={choice === minutes}
            onPress={() => setMinutes(choice)}
          />
        ))}
      </Chips>
    </DecisionSheet>
  );
});
