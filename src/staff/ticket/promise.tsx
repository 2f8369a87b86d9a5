import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Board } from '../../features/colleague/live/board';
import { staffSession } from '../../features/colleague/session/staff-session';
import { OpenTaskSheet } from '../../features/colleague/tasks/open-task-sheet';
import { officeTasksText } from '../../text/office-tasks';
import { Button } from '../../ui/button/button';

/** A guest is unhappy with the order: what was promised becomes somebody's task. */
export const Promised = observer(function Promised(props: {
  readonly board: Board;
  readonly orderId: string;
}) {
  const { board, orderId } = props;
  const [isOpen, setOpen] = useState(false);
  if (!staffSession.may('openTask')) return null;
  return (
    <>
      <View className="ticket-reprint">
        <Button look="line" size="m" icon="job" onPress={() => setOpen(true)}>
          {officeTasksText('openTitle')}
        </Button>
      </View>
      {isOpen ? (
        <OpenTaskSheet
          storeId={board.storeId}
          standing={board}
          source={{ kind: 'order', id: orderId }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
});
