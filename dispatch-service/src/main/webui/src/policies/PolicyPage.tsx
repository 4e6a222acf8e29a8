import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isClinicalLead, useStaff } from '../auth/roles';
import { ButtonLink } from '../ui/buttons';
import { PartTabs } from '../ui/PartTabs';
import { ComparePart } from './ComparePart';
import { DryRunPart } from './DryRunPart';
import { HistoryPart } from './HistoryPart';
import { InForce } from './PolicyList';
import { categoryWords } from './lines';
import { Reading } from '../ui/Reading';
import { RetireAsk } from './RetireAsk';
import { SaysPart } from './SaysPart';
import { usePolicy, type Known } from './usePolicies';
import { WaitingPart } from './WaitingPart';

/** One policy: what it says, what it would do, how its versions differ, and who did what with it. */
export function PolicyPage({ id, tab }: { id: string; tab: string }) {
  const { value, trouble, again } = usePolicy(id);
  return value ? <Read id={id} tab={tab} known={value} again={again} /> : <Unread trouble={trouble} again={again} />;
}

function Unread({ trouble, again }: { trouble: unknown; again(): unknown }) {
  return (
    <>
      <header className="page-head policy-head"><Link href="/policies" className="button plain small">← All policies</Link><h1>Policy</h1></header>
      <div className="page-body"><Reading trouble={trouble} again={again} /></div>
    </>
  );
}

function Read({ id, tab, known, again }: { id: string; tab: string; known: Known; again(): Promise<void> }) {
  const { policy, versions } = known;
  const lead = isClinicalLead(useStaff());
  const [, navigate] = useLocation();
  const [told, setTold] = useState('');
  const base = `/policies/${id}`;
  const tabs = [
    { path: base, label: 'What it says' }, { path: `${base}/try`, label: 'Try it' },
    { path: `${base}/compare`, label: 'Compare' }, { path: `${base}/history`, label: 'History' },
  ];
  const done = async (words: string) => { await again(); setTold(words); };
  return (
    <>
      <header className="page-head policy-head">
        <Link href="/policies" className="button plain small">← All policies</Link>
        <h1>{policy.name}</h1>
        <p className="quiet">{categoryWords(policy.appliesTo.category)}: <InForce policy={policy} /></p>
        <PartTabs label="This policy" tabs={tabs} open={tab ? `${base}/${tab}` : base} />
        {lead && (
          <div className="actions">
            {policy.delivered
              ? <ButtonLink href={`${base}/own`} look="primary">Write one of your own from it</ButtonLink>
              : <ButtonLink href={`${base}/edit`} look="primary">Edit</ButtonLink>}
            {!policy.delivered && policy.state === 'PUBLISHED' && <RetireAsk policy={policy} done={() => navigate('/policies')} />}
          </div>
        )}
      </header>
      {told && <p role="status" className="told">{told}</p>}
      {!policy.delivered && <WaitingPart policy={policy} versions={versions} lead={lead} done={done} />}
      {tab === '' && <div className="page-body"><SaysPart id={id} versions={versions} shown={policy.version} /></div>}
      {tab === 'try' && <DryRunPart policy={policy} versions={versions} />}
      {tab === 'compare' && <div className="page-body"><ComparePart policy={policy} versions={versions} /></div>}
      {tab === 'history' && <div className="page-body"><HistoryPart policy={policy} versions={versions} lead={lead} done={done} /></div>}
    </>
  );
}
