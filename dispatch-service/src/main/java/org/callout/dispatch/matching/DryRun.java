package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.callout.dispatch.decision.Situation;

/** Plans for a callout that nobody has raised, with the very code that plans for those that somebody has. */
@ApplicationScoped
public class DryRun {

    private final Matching matching;
    private final Bystanders bystanders;
    private final Clock clock;

    DryRun(Matching matching, Bystanders bystanders, Clock clock) {
        this.matching = matching;
        this.bystanders = bystanders;
        this.clock = clock;
    }

    /**
     * Whom the first wave would go to, and who could not be asked.
     *
     * @param areas roughly where the chosen are
     */
    public record Trial(Explanation explanation, List<RoughArea> areas, NotAskable notAskable) {}

    /**
     * The first wave of a callout as it is just taken in. People are where they are now, and as fresh as now, whatever the hour
     * of the plan.
     *
     * @param at when people would be asked
     */
    public Uni<Trial> of(Situation situation, Instant at) {
        Moment moment = new Moment(situation, at, clock.instant());
        return matching.match(moment).chain(match -> of(moment, match));
    }

    private Uni<Trial> of(Moment moment, Match match) {
        Explanation explanation = match.explain();
        return bystanders
                .find(moment, explanation)
                .map(notAskable -> new Trial(explanation, areas(match, explanation), notAskable));
    }

    private static List<RoughArea> areas(Match match, Explanation explanation) {
        return explanation.candidates().stream()
                .filter(Explanation.Considered::chosen)
                .map(chosen -> match.candidate(chosen.responderId()))
                .map(chosen ->
                        RoughArea.around(chosen.responderId(), chosen.fix().position()))
                .toList();
    }
}
