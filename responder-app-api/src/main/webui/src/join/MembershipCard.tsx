import type { MembershipView, Organisation } from '../api/types';
import { addressOf } from '../app/route';
import { now } from '../clock/clock';
import { day, text, word } from '../text/text';
import { Notice } from '../ui/Notice';
import { standings, type Standing } from './missing';
import { daysUntil, SOON_DAYS } from './soon';

/** One membership: whether it holds, and what it takes that it does. */
export function MembershipCard({ membership, organisation }: { membership: MembershipView; organisation: Organisation | undefined }) {
  const { organisation: id, state, tier, validUntil, codeOfConduct } = membership;
  const ends = state === 'ACTIVE' && validUntil !== undefined ? daysUntil(validUntil, now()) : undefined;
  return (
    <section class="card" aria-labelledby={`membership-${id}`}>
      <h2 id={`membership-${id}`}>{organisation?.entry.name ?? id}</h2>
      <p class={`strong ${state === 'ACTIVE' ? 'good' : 'warn'}`}>
        {word('membership', state)}{tier && state === 'ACTIVE' && `, ${word('tier', tier)}`}
      </p>
      {ends !== undefined && ends <= SOON_DAYS && <Notice tone="warn">{text('memberships.ends', { count: ends })}</Notice>}
      {codeOfConduct.acceptBy && (
        <Notice tone="warn">
          {text(Date.parse(codeOfConduct.acceptBy) > now() ? 'memberships.codeDue' : 'memberships.codeOverdue', { day: day(codeOfConduct.acceptBy) })}
        </Notice>
      )}
      {codeOfConduct.acceptBy && <a class="button" href={addressOf('organisation', id)}>{text('memberships.readCode')}</a>}
      <ul class="facts">
        {standings(membership, organisation, now()).map((standing) => (
          <li key={standing.code}><Line standing={standing} organisation={id} /></li>
        ))}
      </ul>
      <a class="button" href={addressOf('organisation', id)}>{text('memberships.more')}</a>
    </section>
  );
}

function Line({ standing, organisation }: { standing: Standing; organisation: string }) {
  const { code, required, view, daysLeft, documentWanted } = standing;
  const good = view?.verified === true && daysLeft === undefined;
  return (
    <>
      <strong>{word('qualification', code)}</strong>
      <span class={`strong ${good ? 'good' : documentWanted && required ? 'warn' : ''}`}>
        {view ? word('qualificationState', view.state) : text(required ? 'memberships.missing' : 'memberships.welcome')}
        {good && view.validUntil && `, ${text('memberships.until', { day: day(view.validUntil) })}`}
      </span>
      {daysLeft !== undefined && <span class="strong warn">{text('memberships.certificateEnds', { count: daysLeft })}</span>}
      {view?.reason && <span>{text('memberships.reason', { reason: view.reason })}</span>}
      {documentWanted && <a class="button" href={addressOf('documents', `${organisation}/${code}`)}>{text('memberships.prove')}</a>}
    </>
  );
}
