import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { JobView } from '../../../contract/site';
import { siteLimits } from '../../../domain/site/site-content';
import { storeList } from '../../features/stores/store-list';
import { FormSheet } from '../../features/sheets/form-sheet';
import { localText } from '../../text/language';
import { siteText } from '../../text/site';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { showToast } from '../../ui/toast/toasts';
import { LineField, LongField } from './field';
import { say } from './say';
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
    if (await say(site.apply({ jobId: job.jobId, ...form }), siteText('applied'))) onClose();
  };
  return (
    <FormSheet
      isOpen
      title={siteText('applyTitle', { job: localText(job.title) })}
      button={siteText('applySend')}
      busyWords={site.sending.isBusy ? siteText('sending') : null}
      bodyClass="site__form"
      onSend={() => void send()}
      onClose={onClose}
    >
      <LineField
        value={form.name}
        maxLength={siteLimits.applicantNameLength}
        label={siteText('name')}
        onType={(name) => setForm({ ...form, name })}
      />
      <LineField
        type="number"
        value={form.phone}
        maxLength={20}
        label={siteText('phone')}
        onType={(phone) => setForm({ ...form, phone })}
      />
      <LongField
        value={form.words}
        maxLength={siteLimits.applicationLength}
        label={siteText('words')}
        onType={(words) => setForm({ ...form, words })}
      />
      <View className="t12 quiet">{siteText('applyLine')}</View>
    </FormSheet>
  );
});
