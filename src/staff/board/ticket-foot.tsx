import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketView } from '../../../contract/staff';
import { staffBoardText } from '../../text/staff-board';
import { Button } from '../../ui/button/button';
import type { Board } from '../../features/colleague/live/board';
import { doStepAloud } from '../../features/colleague/live/step-actions';
import { mayReject, nextStepOf, type StepName } from '../../features/colleague/live/ticket-steps';
import { stepWords, waitWords } from '../../features/colleague/live/ticket-words';
import { useHold } from '../../features/colleague/parts/use-hold';
import { useRest } from '../../features/colleague/parts/use-rest';
import { staffSession } from '../../features/colleague/session/staff-session';
import './ticket-foot.scss';

interface TicketFootProps {
  readonly board: Board;
  readonly ticket: TicketView;
  readonly isFirst: boolean;
  readonly onReject: (ticket: TicketView) => void;
  readonly onChangeTime: (ticket: TicketView) => void;
}

/** What this colleague can do with it now: turn it away, or lead it one step on. */
export const TicketFoot = observer(function TicketFoot(props: TicketFootProps) {
  const { ticket, onReject } = props;
  const role = staffSession.membership?.role;
  if (role === undefined) return null;
  const step = nextStepOf(role, ticket);
  return (
    <>
      {mayReject(role, ticket) ? (
        <Button look="line" className="staff-button staff-button--soft" onPress={() => onReject(ticket)}>
          {staffBoardText('reject')}
        </Button>
      ) : null}
      {step === null ? (
        <View className="ticket-card__wait">{waitWords(ticket.status)}</View>
      ) : (
        <StepButton {...props} step={step} />
      )}
    </>
  );
});

const StepButton = observer(function StepButton(props: TicketFootProps & { readonly step: StepName }) {
  const { board, ticket, step, isFirst, onChangeTime } = props;
  const minutes = board.answer?.promisedMinutes ?? 20;
  const words = stepWords(ticket, step, { minutes, clock: board.clock });
  const hasTime = step === 'acceptOrder';
  const isResting = useRest(step);
  const { holding, press } = useHold(
    () => (hasTime ? onChangeTime(ticket) : undefined),
    () => (isResting ? undefined : doStepAloud(board, ticket, step)),
  );
  const classes = isResting ? 'ticket-card__step is-resting' : 'ticket-card__step';
  return (
    <View className={classes} {...(hasTime ? holding : {})}>
      <Button
        isWide
        className={`staff-button staff-button--big ${isFirst ? '' : 'staff-button--ink'}`}
        label={hasTime ? `${words}, ${staffBoardText('acceptHint')}` : words}
        onPress={press}
      >
        {words}
      </Button>
    </View>
  );
});
