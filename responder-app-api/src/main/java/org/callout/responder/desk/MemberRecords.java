package org.callout.responder.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.desk.MemberRecord.ActView;
import org.callout.responder.desk.MemberRecord.ApprovalView;
import org.callout.responder.desk.MemberRecord.CallCounts;
import org.callout.responder.membership.Membership;
import org.callout.responder.membership.MembershipKey;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads what an organisation did with a member. */
@ApplicationScoped
class MemberRecords {

    private static final int MOST_ACTS = 100;

    private static final Duration ASKED_LATELY = Duration.ofDays(30);

    private static final String ACTS =
            "from DeskAct where responderId = :responder and organisation = :organisation order by at desc";

    private static final String APPROVALS =
            "from FirstApproval where key.responderId = :responder and key.organisation = :organisation";

    /** Training is no call. */
    private static final String CALLS = """
            select (select count(*) from alert a where a.responder_id = :responder and a.organisation = :organisation
                      and not a.practice and a.expires_at > :since),
                   (select count(*) from alert a where a.responder_id = :responder and a.organisation = :organisation
                      and not a.practice and a.expires_at > :since and a.answer = 'ACCEPT'),
                   (select count(*) from own_call c where c.responder_id = :responder and c.organisation = :organisation)
            """;

    private final Transactions transactions;
    private final Clock clock;

    MemberRecords(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Nothing for who is none of this organisation's. */
    Uni<Optional<MemberRecord>> find(String organisation, UUID member) {
        return transactions.read(session -> session.find(Membership.class, new MembershipKey(member, organisation))
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.<MemberRecord>empty())
                        : read(session, organisation, member).map(Optional::of)));
    }

    private Uni<MemberRecord> read(Mutiny.Session session, String organisation, UUID member) {
        return calls(session, organisation, member)
                .chain(calls -> approvals(session, organisation, member)
                        .chain(approvals -> acts(session, organisation, member)
                                .map(acts -> new MemberRecord(calls, approvals, acts))));
    }

    private Uni<CallCounts> calls(Mutiny.Session session, String organisation, UUID member) {
        return session.createNativeQuery(CALLS, Object[].class)
                .setParameter("responder", member)
                .setParameter("organisation", organisation)
                .setParameter("since", clock.instant().minus(ASKED_LATELY))
                .getSingleResult()
                .map(row -> new CallCounts(count(row[0]), count(row[1]), count(row[2])));
    }

    private static long count(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Uni<List<ApprovalView>> approvals(Mutiny.Session session, String organisation, UUID member) {
        return session.createQuery(APPROVALS, FirstApproval.class)
                .setParameter("responder", member)
                .setParameter("organisation", organisation)
                .getResultList()
                .map(found -> found.stream().map(ApprovalView::of).toList());
    }

    private static Uni<List<ActView>> acts(Mutiny.Session session, String organisation, UUID member) {
        return session.createQuery(ACTS, DeskAct.class)
                .setParameter("responder", member)
                .setParameter("organisation", organisation)
                .setMaxResults(MOST_ACTS)
                .getResultList()
                .map(found -> found.stream().map(ActView::of).toList());
    }
}
