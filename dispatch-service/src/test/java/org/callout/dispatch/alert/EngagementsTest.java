package org.callout.dispatch.alert;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class EngagementsTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Inject
    Engagements engagements;

    @Inject
    Transactions transactions;

    @Test
    void twoCalloutsThatWantTheSamePeopleTheOtherWayRoundNeitherWaitNorFail() {
        var annaTaken = new CompletableFuture<Void>();
        var benTaken = new CompletableFuture<Void>();

        Uni<Set<UUID>> one = transactions.run(session -> engage(session, anna)
                .invoke(() -> annaTaken.complete(null))
                .call(when(benTaken))
                .chain(() -> engage(session, ben)));
        Uni<Set<UUID>> other = transactions.run(session -> engage(session, ben)
                .invoke(() -> benTaken.complete(null))
                .call(when(annaTaken))
                .chain(() -> engage(session, anna)));

        var second = Uni.combine().all().unis(one, other).asTuple().await().atMost(LONGEST_WAIT);
        assertThat(second.getItem1()).isEmpty();
        assertThat(second.getItem2()).isEmpty();
    }

    @Test
    void whoIsTakenIsLostAndWhoIsFreeAgainIsWon() {
        UUID first = UUID.randomUUID();
        assertThat(run(session -> engagements.engage(session, first, CalloutKind.INCIDENT, wish(anna), Instant.now())))
                .containsExactly(anna);
        assertThat(run(session -> engage(session, anna))).isEmpty();

        run(session -> engagements.free(session, first, List.of(anna)).replaceWith(Set.of()));

        assertThat(run(session -> engage(session, anna))).containsExactly(anna);
    }

    private Set<UUID> run(Function<Mutiny.Session, Uni<Set<UUID>>> work) {
        return transactions.run(work).await().atMost(LONGEST_WAIT);
    }

    private Uni<Set<UUID>> engage(Mutiny.Session session, UUID responder) {
        return engagements.engage(session, UUID.randomUUID(), CalloutKind.INCIDENT, wish(responder), Instant.now());
    }

    private static List<Engagements.Wish> wish(UUID responder) {
        return List.of(new Engagements.Wish(responder, UUID.randomUUID()));
    }

    /** Waits, and goes on where the session lives. */
    private static Function<Object, Uni<?>> when(CompletableFuture<Void> happened) {
        return ignored -> {
            Context own = requireNonNull(Vertx.currentContext());
            return Uni.createFrom().completionStage(happened).emitOn(task -> own.runOnContext(go -> task.run()));
        };
    }
}
