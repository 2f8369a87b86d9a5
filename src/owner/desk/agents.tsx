import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StaffAnswers } from '../../../contract/staff';
import { ownerDeskText } from '../../text/owner-desk';
import { Card } from '../../ui/card/card';
import { durationWords, markWords } from './desk-words';

type Agent = StaffAnswers['viewServiceFigures']['byAgent'][number];

/** Each colleague by what they did themselves; who answered most stands first. */
export const Agents = observer(function Agents({ agents }: { readonly agents: readonly Agent[] }) {
  if (agents.length === 0) return null;
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {ownerDeskText('byAgent')}
      </View>
      {agents.map((agent) => (
        <View key={agent.agentId} className="desk-agent">
          <View className="desk-agent__sign">{agent.name.slice(0, 1) || '·'}</View>
          <View className="grow">
            <View className="t16 strong">{agent.name || ownerDeskText('gone')}</View>
            <View className="t12 quiet num">
              {ownerDeskText('agentLine', { answers: agent.answers, closed: agent.closed })}
            </View>
          </View>
          <View className="desk-agent__figure num">
            <View className="strong">{durationWords(agent.firstAnswerMedianMs)}</View>
            <View className="t12 quiet">{ownerDeskText('firstAnswer')}</View>
          </View>
          <View className="desk-agent__figure num">
            <View className="strong">{markWords(agent.meanMark)}</View>
            <View className="t12 quiet">{ownerDeskText('ratings', { count: agent.ratings })}</View>
          </View>
        </View>
      ))}
    </Card>
  );
});
