import { useState } from 'react';
import { isClinicalLead, mayApproveCards, useStaff } from '../../auth/roles';
import { Button } from '../../ui/buttons';
import { Reading } from '../../ui/Reading';
import { Refusal } from '../../ui/Refusal';
import { useReading } from '../../ui/useReading';
import { useSending } from '../../ui/useSending';
import type { OrganisationApi } from '../api';
import type { CardName } from '../types';
import { CardPart } from './CardPart';
import { byCard, CARDS, standingOf } from './cards';

/** What volunteers are shown to do, step by step: which text of each card is in use, and which waits for a clinical lead. */
export function CardsPart({ api }: { api: OrganisationApi }) {
  const staff = useStaff();
  const { value, trouble, again } = useReading(api.cards);
  const [chosen, setChosen] = useState<CardName>('ARREST_DIRECT_ADULT');
  const cards = value && byCard(value);
  const open = cards?.find(({ name }) => name === chosen);
  const lacks = cards?.some(({ versions }) => versions.length === 0) ?? false;
  return (
    <section aria-label="Step cards" className="cards">
      <p className="quiet">What whoever is assigned is shown to do. A text is shown once a clinical lead who did not write it has approved it; without one, nothing is shown.</p>
      <Reading waiting={!cards} trouble={trouble} again={again} />
      {lacks && isClinicalLead(staff) && <TakeDelivered api={api} done={again} />}
      {cards && open && (
        <div className="cards-desk">
          <nav aria-label="Cards" className="cards-list">
            <ul>
              {cards.map((card) => {
                const { words, tone } = standingOf(card);
                return (
                  <li key={card.name}>
                    <button type="button" aria-current={card.name === chosen ? 'true' : undefined} onClick={() => setChosen(card.name)}>
                      <strong>{CARDS[card.name]}</strong>
                      <span className={`sign ${tone}`}>{words}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </nav>
          <CardPart key={chosen} card={open} api={api} again={again} mayWrite={isClinicalLead(staff)} mayApprove={mayApproveCards(staff)} />
        </div>
      )}
    </section>
  );
}

function TakeDelivered({ api, done }: { api: OrganisationApi; done(): void }) {
  const { sending, refusal, send } = useSending();
  return (
    <div className="matter-line">
      <p>Some cards have no text yet. The texts that come with Callout follow the European Resuscitation Council’s guidelines; they are drafts until a clinical lead approves them.</p>
      <Button look="small" isDisabled={sending} onPress={() => void send(async () => { await api.takeDeliveredCards(); done(); })}>Take the delivered texts as drafts</Button>
      <Refusal cause={refusal} />
    </div>
  );
}
