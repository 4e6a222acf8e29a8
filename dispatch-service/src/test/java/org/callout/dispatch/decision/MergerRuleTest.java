package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.assignment.Progress;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Merger;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Hazard;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.WithheldReason;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class MergerRuleTest {

    private static final String CLARA = "Clara";

    private final Fixture second = a(Category.CARDIAC_ARREST);
    private final Fixture first = a(Category.CARDIAC_ARREST);
    private Situation survivor = first.situation();

    @Test
    void whoeverWasAskedOrIsUnderWayBelongsToTheSurvivorAndNobodyIsStoodDown() {
        Assignment coming = second.assigned(Role.DIRECT, 120);
        Alert waiting = second.alerted(Role.AED_RUNNER, 200);
        Assignment there = first.assigned(Role.DIRECT, 60);

        var both = merge();

        assertThat(survivor.active()).containsExactlyInAnyOrder(coming, there);
        assertThat(coming.calloutId()).isEqualTo(first.callout().id());
        assertThat(coming.slot()).isEqualTo(2);
        assertThat(coming.state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(waiting.state()).isEqualTo(AlertState.OPEN);
        assertThat(waiting.needId()).isEqualTo(first.need(Role.AED_RUNNER).id());
        assertThat(both.surviving().freed()).isEmpty();
        assertThat(both.merged().freed()).isEmpty();
        assertThat(words(both.surviving())).containsExactly(TimelineWord.MERGED);
    }

    @Test
    void nobodyAskedForTheOneIsAskedAgainForTheOther() {
        Alert declined = second.alerted(Role.DIRECT, 100);
        declined.become(((AlertLife.Open) declined.life()).decline(NOW));
        Alert waiting = second.alerted(Role.DIRECT, 200);

        var both = merge();

        assertThat(survivor.asked()).contains(declined.responderId(), waiting.responderId());
        assertThat(both.surviving().announced()).doesNotContain(declined, waiting);
    }

    @Test
    void theMergedOneIsClosedAsADuplicateAndKeepsItsRecord() {
        second.assigned(Role.DIRECT, 120);

        var both = merge();

        assertThat(second.callout().life()).isEqualTo(new CalloutLife.Closed(Outcome.DUPLICATE, NOW));
        assertThat(second.callout().mergedInto()).isEqualTo(first.callout().id());
        assertThat(both.merged().nextStep()).isEqualTo(new NextStep.None());
        assertThat(both.merged().situation().engaged()).isEmpty();
        assertThat(both.merged().happenings())
                .allSatisfy(happening -> assertThat(happening.detail()).containsEntry("by", CLARA));
        assertThat(words(both.merged())).containsExactly(TimelineWord.MERGED, TimelineWord.CLOSED);
    }

    @Test
    void thoseUnderWayHearOfTheSceneTheyGoToNow() {
        Assignment coming = second.assigned(Role.DIRECT, 120);
        Assignment there = first.assigned(Role.DIRECT, 60);
        move(first.callout(), 9.5212);

        var both = merge();

        assertThat(both.surviving().announced())
                .extracting(Alert::responderId)
                .contains(coming.responderId(), there.responderId());
        assertThat(Objects.requireNonNull(coming.warning()).sceneMoved()).isTrue();
        assertThat(there.warning()).isNull();
    }

    @Test
    void nobodyUnderWayIsTurnedAwayForWantOfAPlaceOrOfARole() {
        first.withNeed(Role.DIRECT, 1, 1);
        first.assigned(Role.DIRECT, 60);
        Assignment coming = second.assigned(Role.DIRECT, 120);

        merge();

        assertThat(coming.slot()).isEqualTo(2);
        assertThat(first.need(Role.DIRECT).ceiling()).isEqualTo(2);
        assertThat(first.need(Role.DIRECT).target()).isEqualTo(1);
    }

    @Test
    void aRoleThatTheSurvivorDoesNotNeedIsKeptForWhoHasIt() {
        var fall = a(Category.FALL_NON_INJURY);
        Assignment runner = second.runner(UUID.randomUUID(), Progress.EN_ROUTE);

        var both = MergerRule.merge(second.situation(), fall.situation(), CLARA, List.of(), UUID::randomUUID, NOW);

        assertThat(both.surviving().situation().active()).containsExactly(runner);
        assertThat(both.surviving().situation().needs())
                .filteredOn(need -> need.role() == Role.AED_RUNNER)
                .singleElement()
                .satisfies(need -> assertThat(need.target()).isZero())
                .satisfies(need -> assertThat(need.ceiling()).isEqualTo(1));
    }

    @Test
    void whatIsToldOfTheMovedIsNewerThanAllThatWasToldOfThemBefore() {
        for (int told = 0; told < 5; told++) second.callout().nextVersion();

        merge();

        assertThat(first.callout().nextVersion()).isGreaterThan(second.callout().version());
    }

    @Test
    void undoneTheyAreTwoAgainAsFarAsEverybodyHasGotByNow() {
        Assignment coming = second.assigned(Role.DIRECT, 120);
        Alert waiting = second.alerted(Role.DIRECT, 200);
        Assignment own = first.assigned(Role.DIRECT, 60);
        Merger merger = merger(merge());
        waiting.become(((AlertLife.Open) waiting.life()).decline(NOW));
        var merged = new Situation(
                second.callout(),
                second.situation().running(),
                second.situation().needs(),
                List.of(),
                List.of());

        var both = MergerRule.undo(merger, merged, survivor, CLARA, "two doors", UUID::randomUUID, NOW.plusSeconds(60));

        assertThat(survivor.active()).containsExactly(own);
        assertThat(merged.active()).containsExactly(coming);
        assertThat(coming.needId()).isEqualTo(second.need(Role.DIRECT).id());
        assertThat(coming.slot()).isEqualTo(1);
        assertThat(waiting.state()).isEqualTo(AlertState.DECLINED);
        assertThat(second.callout().state()).isEqualTo(CalloutState.ALERTING);
        assertThat(second.callout().mergedInto()).isNull();
        assertThat(second.callout().outcome()).isNull();
        assertThat(both.merged().nextStep()).isEqualTo(new NextStep.Now());
        assertThat(words(both.surviving())).containsExactly(TimelineWord.UNMERGED);
        for (Decision side : List.of(both.surviving(), both.merged())) {
            assertThat(side.happenings())
                    .filteredOn(told -> told.word() == TimelineWord.UNMERGED)
                    .singleElement()
                    .satisfies(told -> assertThat(told.detail()).containsEntry("reason", "two doors"));
        }
    }

    @Test
    void undoneTheSurvivorHasItsOwnCeilingsAgain() {
        first.withNeed(Role.DIRECT, 1, 1);
        first.assigned(Role.DIRECT, 60);
        second.assigned(Role.DIRECT, 120);
        Merger merger = merger(merge());

        MergerRule.undo(merger, second.situation(), survivor, CLARA, null, UUID::randomUUID, NOW);

        assertThat(first.need(Role.DIRECT).ceiling()).isEqualTo(1);
    }

    @Test
    void itCanBeUndoneForTenMinutesWhileTheSurvivorIsOpen() {
        Merger merger = merger(merge());
        Instant ten = NOW.plus(Duration.ofMinutes(10));

        assertThat(MergerRule.mayUndo(merger, first.callout(), ten)).isTrue();
        assertThat(MergerRule.mayUndo(merger, first.callout(), ten.plusMillis(1)))
                .isFalse();
        first.callout().become(((CalloutLife.Ongoing) first.callout().life()).close(Outcome.TREATED, NOW));
        assertThat(MergerRule.mayUndo(merger, first.callout(), NOW)).isFalse();
    }

    @Test
    void whatWouldHideADangerOrAlertForWhatIsWithheldIsNotMerged() {
        Callout open = first.callout();
        assertThat(MergerRule.objection(open, open)).contains(MergerRule.Objection.THE_SAME);
        assertThat(MergerRule.objection(second.callout(), a(Category.SHOPPING).callout()))
                .contains(MergerRule.Objection.NOT_INCIDENTS);

        var armed = new Scene(Scene.State.HAZARD, List.of(Hazard.WEAPON), null, NOW);
        Callout dangerous = Fixture.callout(Fixture.facts(Category.CARDIAC_ARREST, PlaceType.PUBLIC, armed));
        assertThat(MergerRule.objection(dangerous, open)).contains(MergerRule.Objection.UNKNOWN_HAZARD);
        assertThat(MergerRule.objection(open, dangerous)).isEqualTo(Optional.empty());

        second.callout().become(((CalloutLife.Active) second.callout().life()).withhold(WithheldReason.HAZARD));
        assertThat(MergerRule.objection(second.callout(), open)).contains(MergerRule.Objection.WITHHELD);
        assertThat(MergerRule.objection(open, second.callout())).contains(MergerRule.Objection.WITHHELD);
    }

    @Test
    void aClosedOneIsNotMerged() {
        second.callout().become(((CalloutLife.Ongoing) second.callout().life()).close(Outcome.TREATED, NOW));

        assertThat(MergerRule.objection(second.callout(), first.callout())).contains(MergerRule.Objection.CLOSED);
    }

    private MergerRule.Both merge() {
        survivor = first.situation();
        return MergerRule.merge(second.situation(), survivor, CLARA, List.of(), UUID::randomUUID, NOW);
    }

    private static Merger merger(MergerRule.Both both) {
        return both.merged().created().stream()
                .filter(Merger.class::isInstance)
                .map(Merger.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void move(Callout callout, double lon) {
        var facts = callout.facts();
        var place = facts.location();
        callout.know(new Facts(
                facts.category(),
                null,
                new Location(lon, place.lat(), null, place.address(), null, null, place.placeType()),
                null,
                facts.scene(),
                null,
                facts.circumstances(),
                null,
                null));
    }

    private static List<TimelineWord> words(Decision decision) {
        return decision.happenings().stream().map(happening -> happening.word()).toList();
    }
}
