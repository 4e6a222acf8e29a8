import { HowAreYou } from '../aftercare/HowAreYou';
import type { ResponderView } from '../api/types';
import { Later } from '../app/Later';
import { clock, state } from '../app/store';
import { VisitsAhead } from '../care/VisitsAhead';
import { SignOut } from '../identity/SignOut';
import { text } from '../text/text';
import { DutySwitch } from './DutySwitch';
import { Menu } from './Menu';
import { ReadyChecks } from './ReadyChecks';
import { readiness } from './readiness';

const memberships = () => import('./Memberships').then((module) => module.Memberships);

export function Home({ me }: { me: ResponderView }) {
  const verdict = readiness(me, state.value, clock.value);
  return (
    <main class="page home">
      <header class="bar">
        <h1 class="brand">{text('app.name')}</h1>
        <span class="quiet">{me.displayName}</span>
      </header>
      <HowAreYou />
      <DutySwitch me={me} />
      <VisitsAhead />
      <section aria-labelledby="ready" class="card">
        <h2 id="ready">{text('ready.title')}</h2>
        <p class={`verdict ${verdict.tone}`} role="status">{text(verdict.words, verdict.values)}</p>
        <ReadyChecks me={me} />
      </section>
      <Later load={memberships} given={{ memberships: me.memberships }} within />
      <Menu />
      <SignOut />
    </main>
  );
}
