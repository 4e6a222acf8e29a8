import { useState } from 'react';
import { PickOne } from '../ui/PickOne';
import { linesOf, type Line } from './lines';
import { Reading } from '../ui/Reading';
import type { Policy, Version } from './types';
import { useVersion } from './usePolicies';
import { namesOf } from './versions';

/** What a version says, in plain words. */
export function SaysPart({ id, versions, shown }: { id: string; versions: readonly Version[]; shown: number }) {
  const [picked, setPicked] = useState(`v${shown}`);
  const { value, trouble, again } = useVersion(id, Number(picked.slice(1)));
  return (
    <>
      {versions.length > 1 && <div className="one-choice"><PickOne label="Version" names={Object.fromEntries(namesOf(versions))} value={picked} onChange={setPicked} /></div>}
      {value?.policy ? <Says policy={value.policy} /> : <Reading trouble={trouble} again={again} />}
    </>
  );
}

function Says({ policy }: { policy: Policy }) {
  const lines = linesOf(policy);
  const parts = [...new Set(lines.map(({ part }) => part))];
  return (
    <div className="says">
      {parts.map((part) => <section key={part} aria-label={part}><h2>{part}</h2><Lines lines={lines.filter((line) => line.part === part)} /></section>)}
    </div>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return <dl className="facts">{lines.map(({ key, about, says }) => <div key={key}><dt>{about}</dt><dd>{says}</dd></div>)}</dl>;
}
