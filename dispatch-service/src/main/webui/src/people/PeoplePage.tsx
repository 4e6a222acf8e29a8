import { useLocation } from 'wouter';
import { PartTabs } from '../ui/PartTabs';
import { AftercarePart } from './AftercarePart';
import { FairnessPart } from './FairnessPart';
import { PersonPart } from './PersonPart';
import { PracticePart } from './PracticePart';
import { RingingLine } from './RingingLine';
import { SearchPart } from './SearchPart';
import { VerificationPart } from './VerificationPart';
import '../ui/pages.css';
import './people.css';

const PAGES = [
  { path: '/people', label: 'Search', Page: SearchPart },
  { path: '/people/verification', label: 'Verification', Page: VerificationPart },
  { path: '/people/aftercare', label: 'After-care', Page: AftercarePart },
  { path: '/people/fairness', label: 'Fairness', Page: FairnessPart },
  { path: '/people/practice', label: 'Practice', Page: PracticePart },
] as const;

/** The organisation's volunteers: finding one, proofs that wait, who is to be looked after, and who is asked how often. */
export default function PeoplePage() {
  const [location] = useLocation();
  const open = PAGES.find(({ path }) => path === location.replace(/\/$/, ''));
  return (
    <div className="people-page">
      <header className="page-head">
        <h1>People</h1>
        <PartTabs label="Pages about people" tabs={PAGES} />
        <RingingLine />
      </header>
      <div className="page-body">
        {open ? <open.Page /> : <PersonPart key={location} id={decodeURIComponent(location.slice('/people/'.length))} />}
      </div>
    </div>
  );
}
