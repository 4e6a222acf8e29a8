package org.callout.dispatch.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.decision.Author;

/** Takes in one visit of those that repeat; the same one again is recognised by its reference. */
@ApplicationScoped
public class VisitIntake {

    private final Intake intake;
    private final BodyHash bodyHash;

    VisitIntake(Intake intake, BodyHash bodyHash) {
        this.intake = intake;
        this.bodyHash = bodyHash;
    }

    /**
     * The visit's care request, new or known before; empty when its window is over.
     *
     * @param by who has planned it, by name
     */
    public Uni<Optional<UUID>> receive(
            String organisation, String by, CareRequest like, String reference, Instant from, Instant to) {
        CareRequest visit = like.at(reference, from, to);
        return intake.receive(organisation, new Author(by, null), visit.toRequest(bodyHash.of(visit)), visit::revise)
                .map(receipt -> switch (receipt) {
                    case Intake.Receipt.Created created ->
                        Optional.of(created.decision().situation().callout().id());
                    case Intake.Receipt.Known known -> Optional.of(known.calloutId());
                    case Intake.Receipt.TooLate tooLate -> Optional.empty();
                    case Intake.Receipt.Over over -> Optional.empty();
                    case Intake.Receipt.Contradiction contradiction ->
                        throw new IllegalStateException(
                                "the reference of a visit was given away to another request: " + reference);
                });
    }
}
