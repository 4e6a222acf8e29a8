import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../../shell/desk';
import { millis } from '../../time/words';
import { Ask } from '../../ui/Ask';
import { Button } from '../../ui/buttons';
import type { OrganisationApi } from '../api';
import { languageName } from '../languages';
import type { CardText, StepCard } from '../types';
import { CardForm } from './CardForm';
import { CARDS, inUse, waiting, type CardVersions } from './cards';

interface CardPartProps { card: CardVersions; api: OrganisationApi; again(): void; mayWrite: boolean; mayApprove: boolean }

/** One card: the text that waits beside the one in use, and those of before. */
export function CardPart({ card, api, again, mayWrite, mayApprove }: CardPartProps) {
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const used = inUse(card);
  const draft = waiting(card);
  const before = card.versions.filter((each) => each !== used && each !== draft);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [writing]);
  const done = (words: string) => {
    setWriting(false);
    setSaid(words);
    again();
  };
  const acts = { api, mayApprove, done };
  return (
    <section aria-label={CARDS[card.name]} className="card-part">
      <h2 ref={heading} tabIndex={-1}>{CARDS[card.name]}</h2>
      <p role="status">{said}</p>
      {writing ? <CardForm start={(draft ?? used)?.text} save={(text) => api.writeCard(card.name, text)} done={done} leave={() => setWriting(false)} /> : (
        <>
          <div className="card-versions">
            {draft && <Version version={draft} title={`Version ${draft.version} waits for a clinical lead`} {...acts} />}
            {used && <Version version={used} title={`Version ${used.version} is in use`} {...acts} />}
          </div>
          {!used && <p className="caution">Volunteers are shown nothing here: no text is approved.</p>}
          {mayWrite && <Button onPress={() => { setSaid(''); setWriting(true); }}>{card.versions.length > 0 ? 'Write a new version' : 'Write the first version'}</Button>}
          {before.length > 0 && (
            <details>
              <summary>Earlier versions ({before.length})</summary>
              <div className="card-versions">{before.map((each) => <Version key={each.id} version={each} title={`Version ${each.version}`} {...acts} />)}</div>
            </details>
          )}
        </>
      )}
    </section>
  );
}

interface VersionProps { version: StepCard; title: string; api: OrganisationApi; mayApprove: boolean; done(words: string): void }

function Version({ version, title, api, mayApprove, done }: VersionProps) {
  const approve = async () => {
    await api.approveCard(version.id);
    done(`Version ${version.version} is in use: whoever is assigned from now on, or looks again, is shown it.`);
  };
  const retire = async () => {
    await api.retireCard(version.id);
    done(`Version ${version.version} is shown to nobody any more.`);
  };
  return (
    <article aria-label={title} className="card-version">
      <h3>{title}</h3>
      <Who version={version} />
      <Text text={version.text} />
      {version.state === 'DRAFT' && mayApprove && (version.own
        ? <p className="caution">You wrote it, so another clinical lead has to approve it.</p>
        : (
          <Ask open="Approve…" label={`Approve… version ${version.version}`} title={`Approve version ${version.version}?`} confirm="Approve it" act={approve}>
            <p>You have read it in each of its languages. It is shown to volunteers in place of the one before, with your name kept beside it.</p>
          </Ask>
        ))}
      {version.state === 'APPROVED' && mayApprove && (
        <Ask open="Take out of use…" look="danger" label={`Take out of use… version ${version.version}`} title={`Take version ${version.version} out of use?`} confirm="Take it out of use" act={retire}>
          <p>Volunteers are shown no steps then, until another version is approved. This one cannot come back; its text can be written again.</p>
        </Ask>
      )}
    </article>
  );
}

/** Who wrote it and who answers for it. */
function Who({ version: { writtenBy, writtenAt, approvedBy, approvedAt, retiredBy, retiredAt } }: { version: StepCard }) {
  const { time } = useDesk();
  const day = (at: string) => time.day(millis(at));
  return (
    <p className="quiet">
      {writtenBy ? `Written by ${writtenBy}` : 'As delivered with Callout'}, {day(writtenAt)}.
      {approvedBy && approvedAt && ` Approved by ${approvedBy}, ${day(approvedAt)}.`}
      {retiredAt && (retiredBy ? ` Taken out of use by ${retiredBy}, ${day(retiredAt)}.` : ` Replaced ${day(retiredAt)}.`)}
    </p>
  );
}

/** What it says, in one language at a time. */
function Text({ text }: { text: CardText }) {
  const tags = Object.keys(text.languages).sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));
  const [tag, setTag] = useState(tags[0] ?? 'en');
  const words = text.languages[tag];
  return (
    <>
      {tags.length > 1 && (
        <p className="card-languages">
          {tags.map((each) => <button key={each} type="button" className="button small" aria-pressed={each === tag} onClick={() => setTag(each)}>{languageName(each)}</button>)}
        </p>
      )}
      {words && <div lang={tag}><p><strong>{words.title}</strong></p><ol className="card-steps">{words.steps.map((step) => <li key={step}>{step}</li>)}</ol></div>}
    </>
  );
}
