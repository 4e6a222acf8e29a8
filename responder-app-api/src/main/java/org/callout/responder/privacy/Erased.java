package org.callout.responder.privacy;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What one room does before a volunteer's account is erased. Rows that refer to the responder with {@code on delete cascade} go by
 * themselves; a bean is needed only for a room that has others, or a reason why somebody cannot go now.
 */
public interface Erased {

    /** Why the account cannot be erased at this moment, for the volunteer to read; asked under the responder's lock. */
    default Uni<Optional<String>> objection(Mutiny.Session session, UUID responderId) {
        return Uni.createFrom().item(Optional.empty());
    }

    /** Deletes what does not go with the responder's row; in the transaction that deletes it. */
    Uni<Void> erase(Mutiny.Session session, UUID responderId);
}
