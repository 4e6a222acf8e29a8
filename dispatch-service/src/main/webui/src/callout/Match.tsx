import { useEffect, useState } from 'react';
import { Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { CalloutView, MatchCandidate, MatchView } from '../api/types';
import { useDesk } from '../shell/desk';
import { millis, minutesWords } from '../time/words';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { named, ROLES, spoken, TRAVEL_SOURCES } from '../words/names';

/** Why each candidate of each wave was chosen or passed over. */
export function Match({ callout }: { callout: CalloutView }) {
  const [open, setOpen] = useState(false);
  if (callout.waves.length === 0) return null;
  return (
    <Disclosure className="part" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={2}><Button slot="trigger" look="plain">{open ? '▾' : '▸'} Why these people</Button></Heading>
      <DisclosurePanel>{open && <Explanation callout={callout} />}</DisclosurePanel>
    </Disclosure>
  );
}

function Explanation({ callout }: { callout: CalloutView }) {
  const { dispatch, time } = useDesk();
  const [match, setMatch] = useState<MatchView>();
  const [trouble, setTrouble] = useState<unknown>();
  const { kind, id, waves } = callout;
  useEffect(() => {
    dispatch.match({ kind, id }).then(setMatch, setTrouble);
  }, [dispatch, kind, id, waves.length]);

  if (trouble) return <Refusal cause={trouble} />;
  if (!match) return <p role="status" className="quiet">Reading the explanation…</p>;
  return [...match.waves].reverse().map((wave) => (
    <div key={wave.number} className="match-wave">
      <h3>Wave {wave.number} at {time.second(millis(wave.at))}, {named(TRAVEL_SOURCES, wave.travelSource)}</h3>
      <Candidates title="Chosen" all={wave.candidates.filter(({ chosen }) => chosen)} />
      <Candidates title="Passed over" all={wave.candidates.filter(({ chosen }) => !chosen)} />
    </div>
  ));
}

function Candidates({ title, all }: { title: string; all: MatchCandidate[] }) {
  if (all.length === 0) return null;
  return (
    <>
      <h4>{title}: {all.length}</h4>
      <ul className="candidates">
        {all.map((each) => (
          <li key={`${each.responderId} ${each.role ?? ''}`}>
            <span><strong>{each.responderName}</strong>{each.role && ` ${named(ROLES, each.role)}`}</span>
            <span className="quiet">{figuresOf(each)}</span>
            <span>{reasonWords(each.reason)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function figuresOf(each: MatchCandidate): string {
  const time = each.etaSeconds === undefined ? '' : `, ${minutesWords(each.etaSeconds)}`;
  return `${Math.round(each.distanceMetres)} m${time}${aedOf(each)}`;
}

/** A runner who passes by no AED has one along. */
function aedOf({ role, aedId }: MatchCandidate): string {
  if (aedId) return ' by an AED';
  return role === 'AED_RUNNER' ? ' with an AED of their own' : '';
}

/** Codes become words; a sentence stays what it is. */
const reasonWords = (reason: string): string => (/^[A-Z][A-Z0-9_]*$/.test(reason) ? spoken(reason) : reason);
