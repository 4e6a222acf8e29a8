package org.callout.dispatch.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.live.EngagedResponders.Bond;
import org.callout.dispatch.live.EngagedResponders.Engaged;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EngagedRespondersTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID CALLOUT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final EngagedResponders engaged = new EngagedResponders();

    @Test
    void anEventTellsWhoIsBoundAndWhoMayWatch() {
        engaged.hear(demo(2, ANNA));

        assertThat(engaged.of(ANNA)).containsExactly(new Bond(CALLOUT, "demo"));
        assertThat(engaged.of(BEN)).isEmpty();
    }

    @Test
    void whoeverIsNoLongerNamedIsFree() {
        engaged.hear(demo(2, ANNA, BEN));

        engaged.hear(demo(3, BEN));

        assertThat(engaged.of(ANNA)).isEmpty();
        assertThat(engaged.of(BEN)).hasSize(1);
    }

    @Test
    void anOlderVersionChangesNothing() {
        engaged.hear(demo(3, BEN));

        engaged.hear(demo(2, ANNA, BEN));

        assertThat(engaged.of(ANNA)).isEmpty();
    }

    @Test
    void theEndOfOneCalloutDoesNotUnbindFromTheNext() {
        engaged.hear(demo(2, ANNA));
        engaged.hear(new Engaged(OTHER, "elsewhere", 1, Set.of(ANNA)));

        engaged.hear(demo(3));

        assertThat(engaged.of(ANNA)).containsExactly(new Bond(OTHER, "elsewhere"));
    }

    @Test
    void aSnapshotPutsRightWhatWasMissed() {
        engaged.hear(demo(2, ANNA));

        engaged.correct(List.of(new Engaged(OTHER, "demo", 7, Set.of(BEN))), engaged.mark());

        assertThat(engaged.of(ANNA)).isEmpty();
        assertThat(engaged.of(BEN)).containsExactly(new Bond(OTHER, "demo"));
    }

    @Test
    void whatWasHeardWhileASnapshotWasReadIsNewer() {
        long mark = engaged.mark();
        engaged.hear(demo(1, ANNA));

        engaged.correct(List.of(), mark);

        assertThat(engaged.of(ANNA)).hasSize(1);
    }

    private static Engaged demo(long version, UUID... responders) {
        return new Engaged(CALLOUT, "demo", version, Set.of(responders));
    }
}
