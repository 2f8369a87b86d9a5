import { Input, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { JobView } from '../../../contract/site';
import { siteLimits } from '../../../domain/site/site-content';
import { storeList } from '../../features/stores/store-list';
import { customerProblemText } from '../../text/customer-problems';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { siteText } from '../../text/site';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { SiteView } from './site-view';

interface JobsProps {
  readonly site: SiteView;
  readonly jobs: readonly JobView[];
}

/** Whom the house looks for; each job leads to an application. */
export const Jobs = observer(function Jobs({ site, jobs }: JobsProps) {
  const [wanted, setWanted] = useState<JobView | null>(null);
  return (
    <View className="site__part">
      <View className="display t20" ariaRole="heading">
        {siteText('jobs')}
      </View>
      <Card>
        {jobs.length === 0 ? <View className="quiet">{siteText('jobsNone')}</View> : null}
        {jobs.map((job, at) => (
          <View key={job.jobId} className={at === 0 ? 'site__job' : 'site__job site__job--next'}>
            <View className="grow">
              <View className="t16 strong">{localText(job.title)}</View>
              <View className="t12 gold">{[storeName(job.storeId), localText(job.pay)].join(' · ')}</View>
              <View className="quiet site__text t14">{localText(job.text)}</View>
            </View>
            <Button look="tint" size="s" onPress={() => setWanted(job)}>
              {siteText('apply')}
            </Button>
          </View>
        ))}
      </Card>
      {wanted === null ? null : (
        <ApplySheet key={wanted.jobId} site={site} job={wanted} onClose={() => setWanted(null)} />
      )}
    </View>
  );
});

function storeName(storeId: string): string {
  const store = storeList.find(storeId);
  return store === null ? '' : localText(store.name);
}

const ApplySheet = observer(function ApplySheet(props: {
  readonly site: SiteView;
  readonly job: JobView;
  readonly onClose: () => void;
}) {
  const { site, job, onClose } = props;
  const [form, setForm] = useState({ name: '', phone: '', words: '' });
  const send = async () => {
    if (form.name.trim() === '' || form.phone.trim() === '') return showToast(siteText('applyFirst'));
    const problem = await site.apply({ jobId: job.jobId, ...form });
    showToast(problem === null ? siteText('applied') : customerProblemText(problem));
    if (problem === null) onClose();
  };
  const title = siteText('applyTitle', { job: localText(job.title) });
  return (
    <Sheet
      isOpen
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          busyWords={site.sending.isBusy ? siteText('sending') : null}
          onPress={() => void send()}
        >
          {siteText('applySend')}
        </Button>
      }
    >
      <View className="site__form">
        <Input
          className="site__field"
          value={form.name}
          maxlength={siteLimits.applicantNameLength}
          placeholder={siteText('name')}
          ariaLabel={siteText('name')}
          onInput={({ detail }) => setForm({ ...form, name: detail.value })}
        />
        <Input
          className="site__field"
          type="number"
          value={form.phone}
          maxlength={20}
          placeholder={siteText('phone')}
          ariaLabel={siteText('phone')}
          onInput={({ detail }) => setForm({ ...form, phone: detail.value })}
        />
        <Textarea
          className="site__field site__field--long"
          value={form.words}
          maxlength={siteLimits.applicationLength}
          placeholder={siteText('words')}
          ariaLabel={siteText('words')}
          cursorSpacing={100}
          onInput={({ detail }) => setForm({ ...form, words: detail.value })}
        />
        <View className="t12 quiet">{siteText('applyLine')}</View>
      </View>
    </Sheet>
  );
});
