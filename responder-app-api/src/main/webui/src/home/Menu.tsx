import { entryOf, pages } from '../app/pages';
import { text } from '../text/text';
import { Symbol } from '../ui/Symbol';

/** Everything that is not needed in the night, one line each. */
export function Menu() {
  return (
    <nav aria-label={text('menu.title')} class="menu">
      <ul>
        {Object.keys(pages).map((name) => [name, entryOf(name)?.menu] as const).map(([name, menu]) => menu && (
          <li key={name}>
            <a href={`#/${name}`}>
              <Symbol name={menu.symbol} />
              <span>{text(menu.title)}</span>
              <Symbol name="forward" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
