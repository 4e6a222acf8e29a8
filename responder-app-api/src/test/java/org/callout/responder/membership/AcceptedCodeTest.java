package org.callout.responder.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedCodeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(14));

    private final AcceptedCode first = AcceptedCode.NONE.accept(1, NOW);

    @Test
    void whoeverIsAskedHasUntilThenAndWhoAcceptsHasNoEnd() {
        var asked = first.ask(2, DUE);

        assertThat(asked.version()).isEqualTo(1);
        assertThat(asked.dueAt()).isEqualTo(DUE);
        assertThat(asked.accept(2, NOW).dueAt()).isNull();
        assertThat(asked.accept(2, NOW).version()).isEqualTo(2);
    }

    @Test
    void anOlderVersionIsNoAnswer() {
        var asked = first.ask(2, DUE);

        assertThat(asked.accept(1, NOW)).isEqualTo(asked);
    }

    @Test
    void anotherVersionGivesNoMoreTime() {
        var asked = first.ask(2, DUE).ask(3, DUE.plus(Duration.ofDays(14)));

        assertThat(asked.dueAt()).isEqualTo(DUE);
        assertThat(asked.asked()).isEqualTo(3);
    }

    @Test
    void whoeverHasAcceptedIsNotAskedForTheSame() {
        assertThat(first.ask(1, DUE)).isEqualTo(first);
    }

    @Test
    void anOrganisationMayAlertUntilWhicheverEndsFirst() {
        var member = Membership.appliedFor(UUID.randomUUID(), "demo", NOW);
        member.decide(MembershipState.ACTIVE, Tier.COMMUNITY, DUE.plusSeconds(1), NOW);
        assertThat(member.alertableUntil()).isEqualTo(DUE.plusSeconds(1));

        member.askForCode(1, DUE);
        assertThat(member.alertableUntil()).isEqualTo(DUE);

        member.acceptCode(1, NOW);
        assertThat(member.alertableUntil()).isEqualTo(DUE.plusSeconds(1));
    }
}
