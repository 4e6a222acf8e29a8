import { useEffect, useState } from 'react';
import { Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { CalloutView, MatchCandidate, MatchView, MatchWave } from '../api/types';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { showWave, useShownWave, waveWords } from '../map/wave';
import { chanceOf, figuresOf, limitOf, othersWords, outlookWords, reasonWords, roughWords } from '../words/match';
import { named, ROLES, TRAVEL_SOURCES } from '../words/names';

/** Why each candidate of each wave was chosen or passed over, and why nobody could be asked. */
export function Match({ callout }: { callout: CalloutView }) {
  const [open, setOpen] = useState(false);
  const asked = callout.waves.length > 0;
  if (!asked && callout.state !== 'EXHAUSTED') return null;
  return (
    <Disclosure className="part" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={2}><Button slot="trigger" look="plain">{open ? '▾' : '▸'} {asked ? 'Why these people' : 'Why nobody'}</Button></Heading>
      <DisclosurePanel>{open && <Explanation callout={callout} />}</DisclosurePanel>
    </Disclosure>
  );
}

function Explanation({ callout }: { callout: CalloutView }) {
  const { dispatch, time } = useDesk();
  const [match, setMatch] = useState<MatchView>();
  const [trouble, setTrouble] = useState<unknown>();
  const { kind, id, waves, state } = callout;
  useEffect(() => {
    dispatch.match({ kind, id }).then(setMatch, setTrouble);
  }, [dispatch, kind, id, waves.length, state]);

  if (trouble) return <Refusal cause={trouble} failed="Could not be read" />;
  if (!match) return <p role="status" className="quiet">Reading the explanation…</p>;
  if (match.waves.length === 0) return <p className="quiet">Nothing has been written down yet.</p>;
  return [...match.waves].reverse().map((wave) => (
    <Wave key={wave.at} wave={wave} at={time.second(millis(wave.at))} calloutId={id} areas={match.areas} />
  ));
}

function Wave({ wave, at, calloutId, areas }: { wave: MatchWave; at: string; calloutId: string; areas: MatchView['areas'] }) {
  const others = othersWords(wave);
  const asked = wave.number > 0;
  return (
    <div className="match-wave">
      <h3>{asked ? `Wave ${wave.number} at ${at}, ${named(TRAVEL_SOURCES, wave.travelSource)}` : `Nobody could be asked at ${at}`}</h3>
      {asked && roughWords(wave) && <p className="caution">{roughWords(wave)}</p>}
      {areas.length > 0 && <OnTheMap wave={wave} at={at} calloutId={calloutId} areas={areas} />}
      {wave.policy && <p className="quiet">By the policy {wave.policy.name}, version {wave.policy.version}</p>}
      {outlookWords(wave).map((words) => <p key={words} className="quiet">{words}</p>)}
      <Candidates title="Chosen" all={wave.candidates.filter(({ chosen }) => chosen)} />
      <Candidates title="Passed over" all={wave.candidates.filter(({ chosen }) => !chosen)} limits={wave.limits} />
      {others && <p className="quiet">{others}</p>}
      {wave.notAskable
        ? <Candidates title="Near, and not to be asked" all={wave.notAskable.people} />
        : <p className="quiet">Who was near and could not be asked is still being looked up.</p>}
    </div>
  );
}

/** Shows on the map, as rough areas, who was chosen and who was passed over; as long as this is open. */
function OnTheMap({ wave, at, calloutId, areas }: { wave: MatchWave; at: string; calloutId: string; areas: MatchView['areas'] }) {
  const isShown = useShownWave(({ shown }) => shown?.calloutId === calloutId && shown.at === at);
  useEffect(() => () => showWave(undefined), []);
  return (
    <>
      <Button look="small" aria-pressed={isShown} onPress={() => showWave(isShown ? undefined : { calloutId, at, wave, areas })}>
        {isShown ? 'Take off the map' : 'Show on the map'}
      </Button>
      {isShown && <p role="status" className="quiet">{waveWords({ wave, areas })}</p>}
    </>
  );
}

const notesOf = (each: MatchCandidate, limits: MatchWave['limits']) => chanceOf(each) ?? limitOf(each, limits);

function Candidates({ title, all, limits }: { title: string; all: MatchCandidate[]; limits?: MatchWave['limits'] }) {
  if (all.length === 0) return null;
  return (
    <>
      <h4>{title}: {all.length}</h4>
      <ul className="candidates">
        {all.map((each) => (
          <li key={`${each.responderId} ${each.role ?? ''}`}>
            <span><strong>{each.responderName}</strong>{each.role && ` ${named(ROLES, each.role)}`}</span>
            <span className="quiet">{figuresOf(each)}</span>
            <span>{reasonWords(each.reason)}{notesOf(each, limits) && <span className="quiet"> ({notesOf(each, limits)})</span>}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
