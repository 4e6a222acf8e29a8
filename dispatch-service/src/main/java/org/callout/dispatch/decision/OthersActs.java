package org.callout.dispatch.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineEntry;
import org.callout.dispatch.callout.TimelineWord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two who act at the same time from undoing each other unseen. What touches different things goes together; whoever
 * changes what somebody else has changed since they looked is told so, and nothing is done.
 */
@ApplicationScoped
public class OthersActs {

    private static final List<TimelineWord> ACTS =
            Arrays.stream(TimelineWord.values()).filter(TimelineWord::isAct).toList();

    private static final String SINCE = """
            from TimelineEntry where calloutId = :callout and version > :seen and word in :acts order by version, id
            """;

    /**
     * What somebody has changed.
     *
     * @param what a field, "need" with its role, "alert" with who is asked, "widening", "closure", "override" or "crew"
     * @param by their name; null when it is not known
     */
    public record Act(String what, @Nullable String by, Instant at) {}

    /** Somebody else has changed it since. */
    public static final class Meanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<Act> acts;
        private final long version;

        Meanwhile(List<Act> acts, long version) {
            super("changed meanwhile: " + acts, null, false, false);
            this.acts = acts;
            this.version = version;
        }

        /** What they have changed, the oldest first. */
        public List<Act> acts() {
            return acts;
        }

        /** The callout's version now. */
        public long version() {
            return version;
        }
    }

    /** What was done about a callout since the author looked at it; to be asked under its lock. Nothing when they do not say when. */
    public Uni<List<Act>> since(Mutiny.Session session, UUID calloutId, Author author) {
        Long seen = author.seen();
        if (seen == null) return Uni.createFrom().item(List.of());
        return session.createSelectionQuery(SINCE, TimelineEntry.class)
                .setParameter("callout", calloutId)
                .setParameter("seen", seen)
                .setParameter("acts", ACTS)
                .getResultList()
                .map(entries -> entries.stream().flatMap(OthersActs::acts).toList());
    }

    /** The decision as the author's act; throws {@link Meanwhile} when it changes what others have changed. */
    public static Decision check(Decision decision, Author author, List<Act> others) {
        Set<String> mine = new HashSet<>();
        decision.happenings().stream().flatMap(OthersActs::touched).forEach(mine::add);
        List<Act> same =
                others.stream().filter(act -> mine.contains(act.what())).toList();
        if (!same.isEmpty())
            throw new Meanwhile(same, decision.situation().callout().version());
        return decision.actOf(author.name());
    }

    private static Stream<Act> acts(TimelineEntry entry) {
        @Nullable String by = entry.detail().get("by") instanceof String name ? name : null;
        return touched(entry.word(), entry.responderId(), entry.detail()).map(what -> new Act(what, by, entry.at()));
    }

    private static Stream<String> touched(Happening happening) {
        return touched(happening.word(), happening.responderId(), happening.detail());
    }

    private static Stream<String> touched(TimelineWord word, @Nullable UUID responderId, Map<String, Object> detail) {
        return switch (word) {
            case CORRECTED -> texts(detail.get("fields"));
            case NEED_CHANGED -> Stream.of("need " + detail.get("role"));
            case EVERYBODY_STOOD_DOWN -> texts(detail.get("roles")).map(role -> "need " + role);
            case ASKED_BY_NAME -> Stream.of("alert " + responderId);
            case STOOD_DOWN -> detail.containsKey("unanswered") ? Stream.of("alert " + responderId) : Stream.empty();
            case WIDENED, WIDENING_TAKEN_BACK -> Stream.of("widening");
            case CLOSED, REOPENED -> Stream.of("closure");
            case OVERRIDDEN, OVERRIDE_TAKEN_BACK -> Stream.of("override");
            case CREW_ARRIVED, CREW_ARRIVAL_TAKEN_BACK -> Stream.of("crew");
            default -> Stream.empty();
        };
    }

    private static Stream<String> texts(@Nullable Object list) {
        return list instanceof Collection<?> some ? some.stream().map(String::valueOf) : Stream.empty();
    }
}
