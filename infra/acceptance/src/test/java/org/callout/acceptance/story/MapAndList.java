package org.callout.acceptance.story;

import com.microsoft.playwright.Page;
import java.util.Arrays;

/** What the board says twice: as marks on its map, and as rows beside it. */
final class MapAndList {

    /** Once the map is there it goes to where something is; from farther off all of the country is in sight. */
    private static final String SHOW = """
            callouts => {
              const map = document.querySelector('.map-canvas').drawn;
              if (map.getZoom() !== 9) {
                map.jumpTo({ center: [9.56, 47.155], zoom: 9 });
                return false;
              }
              const marks = map.queryRenderedFeatures({ layers: ['callouts', 'callouts-alarming'] });
              const rows = [...document.querySelectorAll('main a.row')];
              const are = ids => String([...new Set(ids)].sort()) === String(callouts);
              return rows.length === callouts.length
                && are(rows.map(row => row.pathname.split('/').pop())) && are(marks.map(mark => mark.properties.id));
            }
            """;

    private MapAndList() {}

    /** The marks that are drawn and the rows that are listed are those of these callouts, and of no others. */
    static void assertShow(Page console, String... callouts) {
        console.waitForFunction(SHOW, Arrays.stream(callouts).sorted().toList());
    }
}
