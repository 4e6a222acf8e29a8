import { Link, useLocation } from 'wouter';

/** A page within a part: its address and what it is called. */
export interface PartTab { path: string; label: string }

interface PartTabsProps {
  label: string;
  tabs: readonly PartTab[];
  /** The one that is open; by default the one whose address is the longest beginning of the page's. */
  open?: string;
}

/** The pages of a part, each with an address of its own. */
export function PartTabs({ label, tabs, open }: PartTabsProps) {
  const [location] = useLocation();
  const here = open ?? tabs.map(({ path }) => path)
    .filter((path) => location === path || location.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <nav aria-label={label} className="part-tabs">
      {tabs.map((tab) => (
        <Link key={tab.path} href={tab.path} className="button plain" aria-current={tab.path === here ? 'page' : undefined}>{tab.label}</Link>
      ))}
    </nav>
  );
}
