package org.callout.dispatch.aed;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AedImportPlanTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aNewSiteIsTakenAndAMissingOneRetired() {
        AedSiteRow old = row("node/1", "at the school");

        AedImportPlan plan = AedImportPlan.of(List.of(site("node/2", "at the town hall")), known(old));

        assertThat(plan.taken()).extracting(AedSite::sourceRef).containsExactly("node/2");
        assertThat(plan.retired()).containsExactly(old);
    }

    @Test
    void theSameListAgainChangesNothing() {
        AedSiteRow taken = row("node/1", "at the school");
        taken.reach(AedCondition.TAKEN, NOW);

        AedImportPlan plan = AedImportPlan.of(List.of(site("node/1", "at the school")), known(taken));

        assertThat(plan.changesAnything()).isFalse();
    }

    @Test
    void aSiteDescribedAnewKeepsItsConditionAndCode() {
        AedSiteRow known = row("node/1", "at the school");
        known.reach(AedCondition.OUT_OF_ORDER, NOW);
        known.secureWith("4711");

        AedImportPlan plan = AedImportPlan.of(List.of(site("node/1", "behind the school")), known(known));
        plan.updated().forEach(update -> update.row().describe(update.site(), NOW));

        assertThat(known.site().description()).isEqualTo("behind the school");
        assertThat(known.life()).isEqualTo(new AedLife.OutOfOrder());
        assertThat(known.cabinetCode()).isEqualTo("4711");
    }

    @Test
    void aRetiredSiteThatIsListedAgainIsBack() {
        AedSiteRow retired = row("node/1", "at the school");
        retired.retire(NOW);

        AedImportPlan plan = AedImportPlan.of(List.of(site("node/1", "at the school")), known(retired));

        assertThat(plan.updated()).extracting(AedImportPlan.Update::row).containsExactly(retired);
        assertThat(plan.retired()).isEmpty();
    }

    private static Map<String, AedSiteRow> known(AedSiteRow... rows) {
        return Arrays.stream(rows).collect(Collectors.toMap(AedSiteRow::sourceRef, Function.identity()));
    }

    private static AedSiteRow row(String ref, String description) {
        return new AedSiteRow(site(ref, description), NOW);
    }

    private static AedSite site(String ref, String description) {
        return new AedSite(
                UUID.nameUUIDFromBytes(ref.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "osm",
                ref,
                new Position(9.52, 47.14),
                "yes",
                null,
                null,
                "24/7",
                description,
                AedCondition.AVAILABLE);
    }
}
