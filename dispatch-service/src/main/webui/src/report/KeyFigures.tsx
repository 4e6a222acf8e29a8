import type { ReactNode } from 'react';
import { answered, basisWords, knownWords, leadWords, shareWords, timeWords, withinWords } from './figures';
import type { Figures, Times } from './types';

/** What everybody asks first, each with how much of it is known. */
export function KeyFigures({ figures }: { figures: Figures }) {
  const { arrests, crew } = figures;
  return (
    <dl className="tiles">
      <Tile name="Calls" figure={String(figures.calls)}>
        {figures.alerted} with somebody asked, {figures.withheld} withheld, {figures.open} still open
      </Tile>
      <Tile name="Said yes" figure={shareWords(figures.accepted, answered(figures))}>
        {figures.accepted} yes, {figures.declined} no, {figures.silent} without an answer in time, of {figures.alerts} alerts
      </Tile>
      <Tile name="Arrests with a helper before the ambulance" figure={shareWords(arrests.helperFirst, arrests.known)}>
        {arrests.helperFirst} of {arrests.known}; {basisWords(arrests, 'arrest')}
      </Tile>
      <Tile name="All calls with a helper before the ambulance" figure={shareWords(crew.helperFirst, crew.known)}>
        {crew.helperFirst} of {crew.known}; {basisWords(crew)}{crew.both > 0 && `; where a helper came, ${leadWords(crew.medianLeadSeconds)}`}
      </Tile>
      <Time name="First yes" times={figures.firstYes} />
      <Time name="First helper on scene" times={figures.firstOnScene} />
      <Time name="First helper with the patient" times={figures.firstWithPatient} />
      <Time name="AED with the patient" times={figures.aedWithPatient} />
    </dl>
  );
}

function Tile({ name, figure, children }: { name: string; figure: string; children: ReactNode }) {
  return (
    <div className="tile">
      <dt>{name}</dt>
      <dd><span className="tile-figure figures">{figure}</span> <span className="quiet">{children}</span></dd>
    </div>
  );
}

function Time({ name, times }: { name: string; times: Times }) {
  return (
    <Tile name={name} figure={timeWords(times.medianSeconds)}>
      {[withinWords(times), knownWords(times.known, times.of)].filter(Boolean).join('; ')}
    </Tile>
  );
}
