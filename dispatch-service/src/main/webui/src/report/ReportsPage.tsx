import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { Problem } from '../api/http';
import { isClinicalLead, useStaff } from '../auth/roles';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { Button } from '../ui/buttons';
import { Reading } from '../ui/Reading';
import { reportsOver, type Question } from './api';
import { AlarmsPart } from './AlarmsPart';
import { CalibrationPart } from './CalibrationPart';
import { CausesPart } from './CausesPart';
import { GroupBar } from './GroupBar';
import { Groups } from './Groups';
import { GROUPINGS } from './groups';
import { KeyFigures } from './KeyFigures';
import { LayersPart } from './LayersPart';
import { PeriodBar } from './PeriodBar';
import { dayIn, daysOf, daysWords } from './period';
import type { AreaLayer, Grouping } from './types';
import { useReading } from '../ui/useReading';
import './report.css';

const NO_LAYERS: readonly AreaLayer[] = [];

/** What came of the callouts of some days; the address says which, so that it can be sent to somebody. */
export default function ReportsPage() {
  const { http, config, time } = useDesk();
  const staff = useStaff();
  const reports = useMemo(() => reportsOver(http.dispatch), [http]);
  const { question, choose } = useQuestion(config.region.timeZone);
  const { from, to, kind, by, layer } = question;
  const calls = useReading(useCallback(() => reports.calls({ from, to, kind, by, layer }), [reports, from, to, kind, by, layer]));
  const causes = useReading(useCallback(() => reports.causes({ from, to, kind, by: 'HOUR', layer: undefined }), [reports, from, to, kind]));
  const alarms = useReading(useCallback(() => reports.alarms({ from, to }), [reports, from, to]));
  const layers = useReading(reports.layers);
  const trouble = calls.trouble ?? causes.trouble ?? alarms.trouble ?? layers.trouble;
  const again = () => { calls.again(); causes.again(); alarms.again(); layers.again(); };
  return (
    <div className="report">
      <header className="report-head">
        <div>
          <h1>Reports</h1>
          <p className="print-only">{[staff?.organisation, config.region.name, daysWords(question)].filter(Boolean).join(' · ')}</p>
        </div>
        <PeriodBar days={question} choose={choose} refused={calls.trouble instanceof Problem ? calls.trouble.fields : {}} />
        <Button onPress={() => window.print()} look={undefined}>Print</Button>
      </header>
      <GroupBar kind={kind} by={by} layer={layer} layers={layers.value ?? NO_LAYERS} choose={choose} />
      <Reading waiting={false} trouble={trouble} again={again} />
      {!calls.value && trouble === undefined && <p role="status" className="quiet">Counting…</p>}
      {calls.value?.total.calls === 0 && <p className="empty">No calls in {daysWords(question)}.</p>}
      {calls.value && calls.value.total.calls > 0 && (
        <>
          <KeyFigures figures={calls.value.total} />
          <Groups report={calls.value} what={GROUPINGS[by]} />
        </>
      )}
      <div className="sheets">
        {causes.value && calls.value && calls.value.total.calls > 0 && <CausesPart causes={causes.value} report={calls.value} />}
        {alarms.value && <AlarmsPart alarms={alarms.value} report={question} />}
        <CalibrationPart reports={reports} />
      </div>
      {layers.value && <LayersPart reports={reports} layers={layers.value} mayChange={isClinicalLead(staff)} changed={layers.again} />}
      <p className="quiet report-foot">
        Times of {config.region.timeZone}. Counted at {time.minute(serverNow())} from what volunteers, phones and the control room reported; nobody is named.
      </p>
    </div>
  );
}

function useQuestion(timeZone: string) {
  const [query, setQuery] = useSearchParams();
  const days = daysOf(query, dayIn(timeZone, serverNow()));
  const asked = query.get('by');
  const layer = query.get('layer') ?? undefined;
  const by: Grouping = asked !== null && asked in GROUPINGS && (asked !== 'AREA' || layer) ? (asked as Grouping) : 'HOUR';
  const question: Question = {
    ...days, by, layer: by === 'AREA' ? layer : undefined, kind: query.get('kind') === 'CARE_REQUEST' ? 'CARE_REQUEST' : 'INCIDENT',
  };
  const choose = (change: Partial<Question>) => {
    const { from, to, kind, by: chosen, layer: area } = { ...question, ...change };
    setQuery({ from, to, kind, by: chosen, ...(area && { layer: area }) }, { replace: true });
  };
  return { question, choose };
}
