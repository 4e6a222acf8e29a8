import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { PublishAsk } from './PublishAsk';
import { Reading } from '../ui/Reading';
import { RollBackAsk } from './RollBackAsk';
import type { Act, PolicyView, Version } from './types';
import { usePolicies, useRead } from './usePolicies';
import { mayComeBack, versionWords, waitingOf } from './versions';

interface HistoryPartProps { policy: PolicyView; versions: readonly Version[]; lead: boolean; done(words: string): Promise<void> }

/** All versions, and who did what, when and why. */
export function HistoryPart({ policy, versions, lead, done }: HistoryPartProps) {
  if (policy.delivered) return <p className="empty">It comes with Callout: nobody here has written it. Versions change with Callout itself.</p>;
  return (
    <>
      <section aria-label="Versions">
        <h2>Versions</h2>
        <table className="listing">
          <caption className="hidden-words">Versions of {policy.name}, the latest first</caption>
          <thead><tr><th scope="col">Version</th><th scope="col">Written</th><th scope="col">Why</th><th scope="col">Put in force</th><th scope="col">Do</th></tr></thead>
          <tbody>{[...versions].reverse().map((each) => <Row key={each.version} {...{ policy, lead, done }} version={each} waiting={waitingOf(policy, versions) === each} />)}</tbody>
        </table>
      </section>
      <Acts id={policy.id} versions={versions} />
    </>
  );
}

interface RowProps extends Omit<HistoryPartProps, 'versions'> { version: Version; waiting: boolean }

function Row({ policy, version, lead, done, waiting }: RowProps) {
  const { time } = useDesk();
  const when = (at: string | undefined) => at && time.day(millis(at));
  return (
    <tr>
      <th scope="row">{versionWords(version)}</th>
      <td>{version.writtenBy}<span className="quiet source">{when(version.writtenAt)}</span></td>
      <td>{version.restores !== undefined && `Says again what version ${version.restores} said. `}{version.comment ?? ''}</td>
      <td>{version.publishedBy ? <>{version.publishedBy}<span className="quiet source">{when(version.publishedAt)}</span></> : <span className="quiet">never</span>}</td>
      <td>
        {lead && mayComeBack(version) && <RollBackAsk {...{ policy, version, done }} />}
        {lead && waiting && !version.byCaller && <PublishAsk {...{ policy, version, done }} />}
        {waiting && version.byCaller && <span className="quiet">waits for somebody else</span>}
      </td>
    </tr>
  );
}

const DID: Record<Act['act'], (act: Act) => string> = {
  DRAFTED: ({ by, version }) => `${by} wrote version ${version ?? ''}`,
  PUBLISHED: ({ by, version }) => `${by} put version ${version ?? ''} in force`,
  ROLLED_BACK: ({ by, version }) => `${by} rolled back, as version ${version ?? ''}`,
  RETIRED: ({ by }) => `${by} took the policy out of force`,
};

function Acts({ id, versions }: { id: string; versions: readonly Version[] }) {
  const policies = usePolicies();
  const { time } = useDesk();
  const { value, trouble, again } = useRead(() => policies.history(id), `${id} ${versions.map(({ state }) => state).join()}`);
  return (
    <section aria-label="What was done">
      <h2>What was done</h2>
      {!value && <Reading trouble={trouble} again={again} />}
      <ol className="versions">
        {[...(value ?? [])].reverse().map((act) => (
          <li key={`${act.at} ${act.act}`}>
            <time className="quiet figures">{time.day(millis(act.at))}</time> {DID[act.act](act)}{act.reason ? `: “${act.reason}”` : '.'}
          </li>
        ))}
      </ol>
    </section>
  );
}
