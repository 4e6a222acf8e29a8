package org.callout.dispatch.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callout.dispatch.presence.Membership.Granted;
import org.callout.dispatch.presence.Membership.State;
import org.callout.geo.match.Qualification;
import org.callout.geo.policy.Tier;
import org.callout.platform.duty.Duty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofMinutes(10));
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final Duty.Now ON_DUTY = new Duty.Now(true, false, false, null);

    @Test
    void whoIsOnDutyWithAnActiveMembershipIsReady() {
        Standing standing = Standing.at(NOW, ON_DUTY, List.of(membership(State.ACTIVE, null)));

        assertThat(standing.ready()).isTrue();
        assertThat(standing.until()).isNull();
    }

    @Test
    void whoIsOffDutyIsNotReady() {
        Standing standing =
                Standing.at(NOW, new Duty.Now(false, false, false, null), List.of(membership(State.ACTIVE, null)));

        assertThat(standing.ready()).isFalse();
    }

    @Test
    void whoPausesIsNotReadyUntilThePauseEnds() {
        Standing standing =
                Standing.at(NOW, new Duty.Now(true, false, true, SOON), List.of(membership(State.ACTIVE, LATER)));

        assertThat(standing.ready()).isFalse();
        assertThat(standing.until()).isEqualTo(SOON);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnActiveMembershipCounts(State state) {
        Standing standing = Standing.at(NOW, ON_DUTY, List.of(membership(state, null)));

        assertThat(standing.ready()).isFalse();
        assertThat(standing.memberships()).isEmpty();
    }

    @Test
    void aMembershipEndsOnTheInstantItIsValidUntil() {
        List<Membership> memberships = List.of(membership(State.ACTIVE, SOON));

        assertThat(Standing.at(NOW, ON_DUTY, memberships).until()).isEqualTo(SOON);
        assertThat(Standing.at(SOON, ON_DUTY, memberships).ready()).isFalse();
    }

    @Test
    void theFirstQualificationToExpireSaysWhenToLookAgain() {
        Membership membership = membership(
                State.ACTIVE,
                null,
                new Granted("BLS_AED", LATER),
                new Granted("DBS_BASIC", SOON),
                new Granted("DRIVER", null));

        Standing standing = Standing.at(NOW, ON_DUTY, List.of(membership));

        assertThat(standing.memberships().getFirst().qualifications())
                .isEqualTo(Qualification.toBits(
                        List.of(Qualification.BLS_AED, Qualification.DBS_BASIC, Qualification.DRIVER)));
        assertThat(standing.memberships().getFirst().qualificationsUntil()).isEqualTo(SOON);
        assertThat(standing.until()).isEqualTo(SOON);
    }

    @Test
    void anExpiredQualificationGrantsNothing() {
        Membership membership =
                membership(State.ACTIVE, null, new Granted("BLS_AED", NOW), new Granted("DRIVER", LATER));

        Standing standing = Standing.at(NOW, ON_DUTY, List.of(membership));

        assertThat(standing.memberships().getFirst().qualifications())
                .isEqualTo(Qualification.toBits(List.of(Qualification.DRIVER)));
    }

    @Test
    void aQualificationOfANewerReleaseGrantsNothing() {
        Membership membership = membership(State.ACTIVE, null, new Granted("MOUNTAIN_RESCUE", null));

        Standing standing = Standing.at(NOW, ON_DUTY, List.of(membership));

        assertThat(standing.ready()).isTrue();
        assertThat(standing.memberships().getFirst().qualifications()).isZero();
    }

    private static Membership membership(State state, @Nullable Instant validUntil, Granted... granted) {
        return new Membership("demo", Tier.COMMUNITY, state, validUntil, List.of(granted));
    }
}
