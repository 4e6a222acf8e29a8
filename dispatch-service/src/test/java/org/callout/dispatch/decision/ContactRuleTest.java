package org.callout.dispatch.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.announcing.AlertChange;
import org.callout.dispatch.announcing.AlertChanges;
import org.callout.dispatch.announcing.Company;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.IdentityCode;
import org.callout.dispatch.assignment.Warning;
import org.callout.dispatch.assignment.WithdrawalReason;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.dispatch.organisation.Organisation;
import org.callout.dispatch.talk.TalkMessage;
import org.callout.dispatch.talk.TalkMessage.Sender;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Hazard;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class ContactRuleTest {

    private final Fixture story = a(Category.CHOKING);
    private final Assignment anna = story.assigned(Role.DIRECT, 120);
    private final Assignment ben = story.assigned(Role.DIRECT, 300);
    private final Situation situation = story.situation();

    @Test
    void aMovedSceneWarnsEverybodyUntilTheySayThatTheyHaveReadIt() {
        Facts before = situation.callout().facts();
        situation.callout().know(with(before, "Aeulestrasse 2", Scene.UNKNOWN));

        ContactRule.warn(new Decision(situation, NOW), before);

        assertThat(warningOf(anna).sceneMoved()).isTrue();
        assertThat(warningOf(anna).newHazard()).isFalse();
        long version = warningOf(anna).warnedVersion();
        assertThat(ContactRule.acknowledge(situation, anna, version - 1, NOW).isEmpty())
                .isTrue();
        assertThat(words(ContactRule.acknowledge(situation, anna, version, NOW)))
                .containsExactly(TimelineWord.ACKNOWLEDGED);
        assertThat(warningOf(anna).acknowledgedAt()).isEqualTo(NOW);
        assertThat(warningOf(ben).acknowledgedAt()).isNull();
        assertThat(ContactRule.acknowledge(situation, anna, version, NOW).isEmpty())
                .isTrue();
    }

    @Test
    void aDangerIsWarnedOfAndItsEndIsNot() {
        Facts calm = situation.callout().facts();
        Facts dangerous = with(calm, "Städtle 1", new Scene(Scene.State.HAZARD, List.of(Hazard.DOG), null, null));
        situation.callout().know(dangerous);
        ContactRule.warn(new Decision(situation, NOW), calm);
        assertThat(warningOf(anna).newHazard()).isTrue();
        anna.acknowledge(warningOf(anna).warnedVersion(), NOW);

        situation.callout().know(calm);
        ContactRule.warn(new Decision(situation, NOW), dangerous);

        assertThat(warningOf(anna).acknowledgedAt()).isEqualTo(NOW);
    }

    @Test
    void whatWasNotReadBeforeIsPartOfTheNextWarning() {
        Facts before = situation.callout().facts();
        Facts moved = with(before, "Aeulestrasse 2", Scene.UNKNOWN);
        situation.callout().know(moved);
        ContactRule.warn(new Decision(situation, NOW), before);

        situation
                .callout()
                .know(with(moved, "Aeulestrasse 2", new Scene(Scene.State.HAZARD, List.of(Hazard.DOG), null, null)));
        ContactRule.warn(new Decision(situation, NOW), moved);

        assertThat(warningOf(anna).sceneMoved()).isTrue();
        assertThat(warningOf(anna).newHazard()).isTrue();
    }

    @Test
    void anAlarmIsWhoseItWasHandedToLastAndMayBeRaisedAgain() {
        assertThat(words(ContactRule.raiseAlarm(situation, anna, NOW))).containsExactly(TimelineWord.ALARM);
        assertThat(ContactRule.raiseAlarm(situation, anna, NOW.plusSeconds(1)).isEmpty())
                .isTrue();

        ContactRule.takeAlarm(situation, anna, "Clara", NOW.plusSeconds(2));
        assertThat(ContactRule.takeAlarm(situation, anna, "Clara", NOW.plusSeconds(3))
                        .isEmpty())
                .isTrue();
        ContactRule.takeAlarm(situation, anna, "Carl", NOW.plusSeconds(4));

        assertThat(requireNonNull(anna.alarm()).alarmTakenBy()).isEqualTo("Carl");
        assertThat(words(ContactRule.raiseAlarm(situation, anna, NOW.plusSeconds(60))))
                .containsExactly(TimelineWord.ALARM);
        assertThat(requireNonNull(anna.alarm()).waits()).isTrue();
    }

    @Test
    void aMessageToOneIsAnnouncedToNobodyElseAndTheTimelineHoldsNoWordOfIt() {
        Decision decision = ContactRule.tell(situation, written(anna.id(), "ring the second bell"), NOW);

        assertThat(decision.announced()).containsExactly(situation.alertOf(anna));
        assertThat(decision.happenings().toString()).doesNotContain("bell");
    }

    @Test
    void everybodyHearsWhoElseIsUnderWayInRolesAndMinutesAndReadsOnlyWhatIsMeantForThem() {
        var company = new Company(
                List.of(anna, ben), List.of(written(null, "the gate is open"), written(ben.id(), "bring a blanket")));

        AlertChange told = AlertChanges.compose(
                situation.callout(),
                new Organisation("demo", "Demo Ambulance", "144"),
                situation.alertOf(anna),
                situation.assignmentOf(situation.alertOf(anna)),
                null,
                company,
                null,
                null,
                NOW);

        assertThat(requireNonNull(told.assignment()).others())
                .containsExactly(new AlertChange.Other(Role.DIRECT, ben.state(), 5));
        assertThat(requireNonNull(told.assignment()).messages())
                .extracting(AlertChange.Written::text)
                .containsExactly("the gate is open");
        assertThat(requireNonNull(told.assignment()).code()).isEqualTo(anna.code());
    }

    @Test
    void whoSetsOutOrLeavesIsNewsToAllWhoAreUnderWay() {
        Decision decision = ProgressRule.withdraw(situation, anna, WithdrawalReason.find("KNOWS_PATIENT"), NOW);

        CompanyRule.keepInformed(decision);

        assertThat(decision.announced()).contains(situation.alertOf(ben));
        assertThat(decision.happenings())
                .filteredOn(happening -> happening.word() == TimelineWord.WITHDRAWN)
                .extracting(happening -> happening.detail().get("reason"))
                .containsExactly("KNOWS_PATIENT");
    }

    @Test
    void noTwoAtOneCalloutHaveTheSameCode() {
        UUID id = UUID.randomUUID();
        String drawn = IdentityCode.of(id, Set.of());

        assertThat(drawn).matches("\\d{4}");
        assertThat(IdentityCode.of(id, Set.of(drawn))).matches("\\d{4}").isNotEqualTo(drawn);
    }

    private static Warning warningOf(Assignment assignment) {
        return requireNonNull(assignment.warning());
    }

    private TalkMessage written(@Nullable UUID to, String words) {
        return new TalkMessage(
                UUID.randomUUID(), situation.callout().id(), to, Sender.CONTROL_ROOM, "Clara", words, NOW);
    }

    private static List<TimelineWord> words(Decision decision) {
        return decision.happenings().stream().map(Happening::word).toList();
    }

    private static Facts with(Facts facts, String address, Scene scene) {
        Location known = facts.location();
        var location = new Location(
                known.lon(),
                known.lat(),
                known.accuracyMetres(),
                address,
                known.floor(),
                known.access(),
                known.placeType());
        return new Facts(
                facts.category(),
                facts.determinant(),
                location,
                facts.patient(),
                scene,
                facts.ambulance(),
                facts.circumstances(),
                facts.notes(),
                facts.care());
    }
}
