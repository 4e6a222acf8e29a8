package org.callout.dispatch.live;

import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.live.LiveFact.AedChanged;
import org.callout.dispatch.live.LiveFact.AlarmsChanged;
import org.callout.dispatch.live.LiveFact.CalloutChanged;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final News news = new News();

    @Test
    void ofEachCalloutTheNewestIsToldInTheOrderInWhichItCame() {
        news.hear(changed(ONE, 4));
        news.hear(changed(OTHER, 9));
        news.hear(changed(ONE, 5));
        news.hear(changed(ONE, 5));

        assertThat(news.newest()).containsExactly(changed(OTHER, 9), changed(ONE, 5));
    }

    @Test
    void alarmsOfOneOrganisationDoNotStandForAnothersNorOneAedForAnother() {
        var ours = new AlarmsChanged("demo", NOW);
        var theirs = new AlarmsChanged("elsewhere", NOW);
        news.hear(ours);
        news.hear(theirs);
        news.hear(new AlarmsChanged("demo", NOW.plusSeconds(1)));
        news.hear(new AedChanged(ONE));
        news.hear(new AedChanged(OTHER));

        assertThat(news.newest())
                .containsExactly(
                        theirs,
                        new AlarmsChanged("demo", NOW.plusSeconds(1)),
                        new AedChanged(ONE),
                        new AedChanged(OTHER));
    }

    private static CalloutChanged changed(UUID callout, long version) {
        return new CalloutChanged(callout, "INCIDENT", "demo", version, "ALERTING", "WAVE_SENT", NOW);
    }
}
