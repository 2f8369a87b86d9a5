import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReminderView } from '../../../contract/reminders';
import { openPage } from '../../platform/navigation';
import type { Route } from '../../platform/routes';
import { staffBoardText } from '../../text/staff-board';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import type { Board } from '../../features/colleague/live/board';

type Kind = ReminderView['kind'];

/** Where it is done; orders to accept are on the board itself. */
const routeByKind: Readonly<Record<Kind, Route | null>> = {
  acceptance: null,
  'refund-approval': '/service/refunds/index',
  'refund-by-hand': '/service/refunds/index',
  invoice: '/office/invoices/index',
  'task-overdue': '/office/tasks/index',
  'unread-post': '/bulletin/list/index',
};

const kinds = Object.keys(routeByKind) as Kind[];

/** What somebody has waited for longer than was promised, a line for each kind. */
export const ReminderStrip = observer(function ReminderStrip({ board }: { readonly board: Board }) {
  const reminders = board.answer?.reminders ?? [];
  return (
    <>
      {kinds.map((kind) => {
        const count = reminders.filter((reminder) => reminder.kind === kind).length;
        return count === 0 ? null : <Line key={kind} kind={kind} count={count} />;
      })}
    </>
  );
});

const Line = observer(function Line({ kind, count }: { readonly kind: Kind; readonly count: number }) {
  const route = routeByKind[kind];
  return (
    <View className="call-strip" ariaRole="alert">
      <View className="call-strip__row">
        <Icon name="clock" size={20} />
        <View className="grow clip">{staffBoardText(`remind-${kind}`, { count })}</View>
        {route === null ? null : (
          <Button size="s" className="call-strip__answer" onPress={() => void openPage(route)}>
            {staffBoardText('remindLook')}
          </Button>
        )}
      </View>
    </View>
  );
});
