package org.callout.dispatch.aed.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.dispatch.aed.AedSiteRow;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.DeviceKey;
import org.callout.geo.aed.lists.AedList;
import org.callout.geo.aed.lists.AedList.Refusal;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AedImportPlanTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aNewSiteIsTakenAndAMissingOneRetired() {
        AedSiteRow old = row("node/1", "at the school");

        AedImportPlan plan = plan(List.of(site("node/2", "at the town hall")), known(old));

        assertThat(plan.taken()).extracting(AedSite::sourceRef).containsExactly("node/2");
        assertThat(plan.retired()).containsExactly(old);
    }

    @Test
    void theSameListAgainChangesNothing() {
        AedImportPlan plan = plan(List.of(site("node/1", "at the school")), known(row("node/1", "at the school")));

        assertThat(plan.changesAnything()).isFalse();
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void aSiteWhoseRowIsRefusedStaysAsItWas() {
        var refused = List.of(new Refusal("node/1", "no lon"), new Refusal("node/3", "no lon"));
        var list = new AedList(List.of(site("node/2", "at the town hall")), refused);

        AedImportPlan plan = AedImportPlan.of(list, known(row("node/1", "at the school")));

        assertThat(plan.retired()).isEmpty();
        assertThat(plan.updated()).isEmpty();
        assertThat(plan.kept()).containsExactly("node/1");
    }

    @Test
    void aRowThatIsRefusedForBeingThereTwiceKeepsNothing() {
        var list = new AedList(List.of(site("node/1", "moved")), List.of(new Refusal("node/1", "twice in the list")));

        AedImportPlan plan = AedImportPlan.of(list, known(row("node/1", "at the school")));

        assertThat(plan.updated()).hasSize(1);
        assertThat(plan.kept()).isEmpty();
    }

    @Test
    void aRetiredSiteThatIsListedAgainIsBack() {
        AedSiteRow retired = row("node/1", "at the school");
        retired.retire(NOW);

        AedImportPlan plan = plan(List.of(site("node/1", "at the school")), known(retired));

        assertThat(plan.updated()).extracting(AedImportPlan.Update::row).containsExactly(retired);
        assertThat(plan.retired()).isEmpty();
    }

    @Test
    void whateverWasKnownBeforeAListIsTakenWholeAndTheSecondTimeChangesNothing() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, AedSiteRow> known = new HashMap<>();
            imported(randomList(random), known);
            List<AedSite> list = randomList(random);

            imported(list, known);

            assertThat(plan(list, known).changesAnything()).as("seed %d", seed).isFalse();
            assertThat(known.values().stream().filter(row -> !row.isRetired()).map(AedSiteRow::sourceRef))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            list.stream().map(AedSite::sourceRef).toList());
        }
    }

    private static void imported(List<AedSite> list, Map<String, AedSiteRow> known) {
        AedImportPlan plan = plan(list, known);
        assertThat(plan.taken().size() + plan.updated().size() + plan.unchanged())
                .isEqualTo(list.size());
        plan.updated().forEach(update -> update.row().describe(update.site(), NOW));
        plan.retired().forEach(row -> row.retire(NOW));
        plan.taken().forEach(site -> known.put(site.sourceRef(), new AedSiteRow(site.id(), site.id(), site, NOW)));
    }

    private static AedImportPlan plan(List<AedSite> taken, Map<String, AedSiteRow> known) {
        return AedImportPlan.of(new AedList(taken, List.of()), known);
    }

    /** Some of twenty devices, each described in one of three ways. */
    private static List<AedSite> randomList(SplittableRandom random) {
        List<AedSite> list = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            if (random.nextBoolean()) list.add(site("node/" + number, "place " + random.nextInt(3)));
        }
        return list;
    }

    private static Map<String, AedSiteRow> known(AedSiteRow... rows) {
        return Arrays.stream(rows).collect(Collectors.toMap(AedSiteRow::sourceRef, Function.identity()));
    }

    private static AedSiteRow row(String ref, String description) {
        AedSite site = site(ref, description);
        return new AedSiteRow(UUID.randomUUID(), site.id(), site, NOW);
    }

    private static AedSite site(String ref, String description) {
        return new AedSite(
                DeviceKey.of("osm", ref).id(),
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
