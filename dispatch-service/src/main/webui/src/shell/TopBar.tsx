import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { signOut, useSession } from '../auth/session';
import { useKnownNow } from '../live/knownNow';
import { useLive } from '../live/store';
import { Button, ButtonLink } from '../ui/buttons';
import { roadWords } from '../words/roads';
import { useDesk } from './desk';
import { PARTS, partOf } from './parts';
import { KEYS } from './shortcuts';
import { chooseTheme, useTheme, type Theme } from './theme';

export function TopBar() {
  const { config } = useDesk();
  const session = useSession();
  const organisation = 'staff' in session ? session.staff.organisation : undefined;
  const where = [organisation, config.region.name].filter(Boolean).join(' · ');
  return (
    <>
      <header className="top">
        <Link href="/" className="brand">Callout</Link>
        <span className="quiet top-where" title={where}>{where}</span>
        <Parts />
        <nav aria-label="Raise" className="top-raise">
          <ButtonLink href="/raise/incident" look="primary" aria-keyshortcuts={KEYS.incident}>
            Raise incident <kbd aria-hidden>{KEYS.incident}</kbd>
          </ButtonLink>
          <ButtonLink href="/raise/care" look={undefined} aria-keyshortcuts={KEYS.care}>
            Care request <kbd aria-hidden>{KEYS.care}</kbd>
          </ButtonLink>
        </nav>
        <LiveSign />
        <UserMenu />
      </header>
      <RoadSign />
    </>
  );
}

/** Where else one can go; the board comes first and shows no part. */
function Parts() {
  const session = useSession();
  const here = partOf(useLocation()[0]);
  const staff = 'staff' in session ? session.staff : undefined;
  const links = [{ path: '/', label: 'Board' }, ...PARTS.filter((part) => staff && part.isFor(staff))];
  return (
    <nav aria-label="Parts of the console" className="top-parts">
      {links.map(({ path, label }) => (
        <Link key={path} href={path} className="button plain" aria-current={path === (here?.path ?? '/') ? 'page' : undefined}>{label}</Link>
      ))}
    </nav>
  );
}

/** Speaks only when travel is not judged by the road, or another region is on its way. */
export function RoadSign() {
  const region = useLive((state) => state.region);
  return <p role="status" className="road-sign">{roadWords(region)}</p>;
}

/** The clock runs only with the connection: a page that stands still says so. */
export function LiveSign() {
  const { time } = useDesk();
  const phase = useLive((state) => state.connection.phase);
  const now = useKnownNow();
  const word = { connecting: 'Connecting', live: 'Live', lost: 'Not live' }[phase];
  return (
    <p className={`live-sign ${phase}`}>
      <span className="live-mark" aria-hidden /> {word} <time className="figures">{time.second(now)}</time>
    </p>
  );
}

const THEMES: Record<Theme, string> = { system: 'Colours of this computer', light: 'Light', dark: 'Dark' };

function UserMenu() {
  const session = useSession();
  const theme = useTheme((state) => state.theme);
  if (!('staff' in session)) return null;
  const onAction = (key: React.Key) => (key === 'out' ? void signOut() : chooseTheme(key as Theme));
  return (
    <MenuTrigger>
      <Button look="plain">{session.staff.name} ▾</Button>
      <Popover placement="bottom end">
        <Menu className="menu-pop" aria-label="You" onAction={onAction}>
          {(Object.keys(THEMES) as Theme[]).map((each) => (
            <MenuItem key={each} id={each} className="menu-item">
              {THEMES[each]}{each === theme ? ' ✓' : ''}
            </MenuItem>
          ))}
          <MenuItem id="out" className="menu-item">Sign out</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
