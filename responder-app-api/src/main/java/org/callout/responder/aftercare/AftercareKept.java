package org.callout.responder.aftercare;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.callout.responder.privacy.Exported;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** A volunteer's diary and what they said of how they were. */
@ApplicationScoped
class AftercareKept implements Exported {

    private static final String CALLS = """
            select cast(alert_id as text), organisation, category, role, accepted_at, ended_at, ending, contact
            from own_call where responder_id = :responder order by ended_at
            """;

    private static final String CHECK_INS = """
            select cast(alert_id as text), occasion, due_at, answered_at, mood, comment
            from check_in where responder_id = :responder order by due_at
            """;

    private static final String FOLLOW_UPS = """
            select organisation, reason, raised_at, owner_name, closed_at, note
            from follow_up where responder_id = :responder order by raised_at
            """;

    /** One line of the diary. */
    record Call(
            String alertId,
            String organisation,
            String category,
            String role,
            OffsetDateTime acceptedAt,
            OffsetDateTime endedAt,
            String ending,
            @Nullable String contact) {

        static Call of(Object[] row) {
            return new Call(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (OffsetDateTime) row[4],
                    (OffsetDateTime) row[5],
                    (String) row[6],
                    (String) row[7]);
        }
    }

    /** One question how they were. */
    record Question(
            String alertId,
            String occasion,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime answeredAt,
            @Nullable String mood,
            @Nullable String comment) {

        static Question of(Object[] row) {
            return new Question(
                    (String) row[0],
                    (String) row[1],
                    (OffsetDateTime) row[2],
                    (OffsetDateTime) row[3],
                    (String) row[4],
                    (String) row[5]);
        }
    }

    /** Somebody who was to get in touch. */
    record FollowedUp(
            String organisation,
            String reason,
            OffsetDateTime raisedAt,
            @Nullable String ownerName,
            @Nullable OffsetDateTime closedAt,
            @Nullable String note) {

        static FollowedUp of(Object[] row) {
            return new FollowedUp(
                    (String) row[0],
                    (String) row[1],
                    (OffsetDateTime) row[2],
                    (String) row[3],
                    (OffsetDateTime) row[4],
                    (String) row[5]);
        }
    }

    /** What is kept here. */
    record Kept(List<Call> calls, List<Question> checkIns, List<FollowedUp> followUps) {}

    @Override
    public String section() {
        return "aftercare";
    }

    @Override
    public Uni<Kept> export(Mutiny.Session session, UUID responderId) {
        return rows(session, CALLS, responderId)
                .chain(calls -> rows(session, CHECK_INS, responderId)
                        .chain(questions -> rows(session, FOLLOW_UPS, responderId)
                                .map(followUps -> new Kept(
                                        calls.stream().map(Call::of).toList(),
                                        questions.stream().map(Question::of).toList(),
                                        followUps.stream().map(FollowedUp::of).toList()))));
    }

    private static Uni<List<Object[]>> rows(Mutiny.Session session, String sql, UUID responderId) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("responder", responderId)
                .getResultList();
    }
}
