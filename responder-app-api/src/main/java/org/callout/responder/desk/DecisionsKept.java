package org.callout.responder.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.privacy.Exported;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What organisations decided of a volunteer; who did is for the organisation to tell. */
@ApplicationScoped
class DecisionsKept implements Exported {

    private static final String ACTS = "from DeskAct where responderId = :responder order by at";

    /** One decision. */
    record Decision(
            String organisation,
            Instant at,
            DeskAct.Act act,
            @Nullable MembershipState state,
            @Nullable QualificationCode qualification,
            @Nullable String reason) {

        static Decision of(DeskAct act) {
            return new Decision(
                    act.organisation(), act.at(), act.act(), act.state(), act.qualification(), act.reason());
        }
    }

    @Override
    public String section() {
        return "decisions";
    }

    @Override
    public Uni<List<Decision>> export(Mutiny.Session session, UUID responderId) {
        return session.createQuery(ACTS, DeskAct.class)
                .setParameter("responder", responderId)
                .getResultList()
                .map(acts -> acts.stream().map(Decision::of).toList());
    }
}
