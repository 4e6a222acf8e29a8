import { useEffect, useState } from 'preact/hooks';
import type { PageProps } from '../app/pages';
import { addressOf } from '../app/route';
import { state } from '../app/store';
import { deviceId } from '../device/deviceId';
import { ReadyChecks } from '../home/ReadyChecks';
import { dayAndTime, text, word } from '../text/text';
import { Choices } from '../ui/Choices';
import { Page } from '../ui/Page';
import { batterySaver, reportCheck, sayBatterySaver, type BatterySaver } from './report';
import { Telephone } from './Telephone';
import { TestPushCard } from './TestPushCard';
import { notificationsAllowed, ringVerdict } from './verdict';

const SAVERS = ['OFF', 'ON', 'UNKNOWN'] as const;

/** Would this phone wake its owner? Everything that speaks for it or against it, and a way to try. */
export function CheckPage({ me }: PageProps) {
  const [own, setOwn] = useState<string>();
  const [saver, setSaver] = useState<BatterySaver>();
  const { push, sound, position } = state.value;
  useEffect(() => {
    void deviceId().then(setOwn);
    void batterySaver().then(setSaver);
  }, []);
  useEffect(() => void (push !== 'UNKNOWN' && reportCheck()), [push, sound, position]);
  const device = me.devices.find((each) => each.deviceId === own);
  const verdict = ringVerdict(device, push, notificationsAllowed());
  return (
    <Page title={text('ring.title')}>
      <p class={`verdict ${verdict.tone}`} role="status">{text(verdict.words)}</p>
      <p>{device?.lastPushAt
        ? text('ring.lastPush', { when: dayAndTime(device.lastPushAt), channel: word('channel', device.lastPushBy ?? '') })
        : text('ring.noPush')}</p>
      <TestPushCard forgotten={device?.retired === true} />
      <section class="card" aria-labelledby="ring-checks">
        <h2 id="ring-checks">{text('ring.checks')}</h2>
        <p class="quiet">{text('ring.signedIn', { name: me.displayName })}</p>
        <ReadyChecks me={me} />
        {saver && (
          <Choices
            name="saver"
            legend={text('ring.saver')}
            hint={text('ring.saverHint')}
            options={SAVERS.map((each) => [each, text(`ring.saver.${each}`)] as const)}
            chosen={[saver]}
            onChoose={(chosen) => {
              setSaver(chosen);
              return sayBatterySaver(chosen);
            }}
          />
        )}
        <p class="quiet">{text('ring.limits')}</p>
      </section>
      <Telephone />
      <p><a class="button" href={addressOf('practice')}>{text('practice.title')}</a></p>
    </Page>
  );
}
