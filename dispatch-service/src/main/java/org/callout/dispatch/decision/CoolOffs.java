package org.callout.dispatch.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.learning.HardCalls;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes hard calls, and says until when whoever has just ended an assignment is not asked after one, by the policy of that
 * callout: they are to hear it with the end, or their page would go on promising them alerts.
 */
@ApplicationScoped
class CoolOffs {

    private final HardCalls hardCalls;

    CoolOffs(HardCalls hardCalls) {
        this.hardCalls = hardCalls;
    }

    Uni<Void> note(Mutiny.Session session, Decision decision) {
        return hardCalls.note(session, decision.hardCalls(), decision.at());
    }

    /** By responder; only those who are left in peace at the time of the decision. */
    Uni<Map<UUID, Instant>> find(Mutiny.Session session, Decision decision) {
        Duration coolOff = decision.situation().policy().eligibility().coolOff();
        return hardCalls
                .find(session, coolOff.isPositive() ? ended(decision) : List.of())
                .map(hardCallAt -> {
                    Map<UUID, Instant> until = new HashMap<>();
                    hardCallAt.forEach((responder, at) -> {
                        Instant end = at.plus(coolOff);
                        if (end.isAfter(decision.at())) until.put(responder, end);
                    });
                    return until;
                });
    }

    private static List<UUID> ended(Decision decision) {
        return decision.announced().stream()
                .map(decision.situation()::assignmentOf)
                .flatMap(Optional::stream)
                .filter(assignment -> !assignment.active())
                .map(Assignment::responderId)
                .toList();
    }
}
