import { useState } from 'preact/hooks';
import { obtain } from '../api/http';
import type { AnswerNoted, CheckIn, CheckInAnswer, Mood } from '../api/types';
import { what } from '../alert/words';
import { text, dayAndTime } from '../text/text';
import { Check, Choices } from '../ui/Choices';
import { LongField } from '../ui/Field';
import { Form, Unfilled } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { useRead } from '../api/useRead';
import { willCall } from './willCall';

const MOODS: readonly Mood[] = ['WELL', 'TROUBLED', 'DISTRESSED'];

/** One question, and as much or as little beside it as one likes. */
export function CheckInPage() {
  const { value, failed, again } = useRead<CheckIn[]>('/v1/me/check-ins');
  const asked = value?.[0];
  const [noted, setNoted] = useState<AnswerNoted>();
  return (
    <Page title={text('checkIn.title')}>
      {failed && <Notice tone="bad">{text('error.offline')}</Notice>}
      {noted && <Notice tone="good">{noted.followUpBy ? willCall(noted.followUpBy) : text('checkIn.thanks')}</Notice>}
      {value && !asked && !noted && <p>{text('checkIn.none')}</p>}
      {asked && (
        <>
          <p class="quiet">{what('INCIDENT', asked.category)}, {dayAndTime(asked.callEndedAt)}</p>
          <Form key={asked.id} send={(form) => answer(asked, form).then(setNoted).then(again)} button={text('checkIn.send')}>
            <Choices name="mood" legend={text(`checkIn.${asked.occasion}`)} options={MOODS.map((mood) => [mood, text(`mood.${mood}`)])} chosen={[]} />
            <LongField name="comment" label={text('checkIn.comment')} hint={text('checkIn.whoReads')} maxLength={2000} />
            <Check name="callMe">{text('contact.CALL_ME')}</Check>
          </Form>
        </>
      )}
      <p class="quiet">{text('checkIn.urgent')}</p>
      <a class="button" href="#/calls">{text('calls.title')}</a>
    </Page>
  );
}

async function answer(asked: CheckIn, form: FormData): Promise<AnswerNoted> {
  const mood = form.get('mood') as Mood | null;
  if (!mood) throw new Unfilled(text('checkIn.missing'));
  const comment = String(form.get('comment') ?? '').trim();
  const body: CheckInAnswer = { mood, callMe: form.get('callMe') !== null, ...(comment ? { comment } : {}) };
  return obtain('PUT', `/v1/me/check-ins/${asked.id}/answer`, body);
}
