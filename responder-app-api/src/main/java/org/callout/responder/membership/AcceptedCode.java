package org.callout.responder.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands to the organisation's code of conduct.
 *
 * @param version accepted last; absent when none was
 * @param acceptedAt absent when none was
 * @param asked the newest version that the member was asked to accept; 0 when there was none
 * @param dueAt when a newer version has to be accepted; absent when there is none to accept
 */
@Embeddable
public record AcceptedCode(
        @Column(name = "code_version") @Nullable Integer version,
        @Column(name = "code_accepted_at") @Nullable Instant acceptedAt,
        @Column(name = "code_asked") int asked,
        @Column(name = "code_due_at") @Nullable Instant dueAt) {

    static final AcceptedCode NONE = new AcceptedCode(null, null, 0, null);

    AcceptedCode accept(int accepted, Instant now) {
        return accepted < asked ? this : new AcceptedCode(accepted, now, accepted, null);
    }

    /** A newer version is to be accepted by then; who was asked for an older one keeps that earlier time. */
    AcceptedCode ask(int newest, Instant by) {
        if (newest <= asked) {
            return this;
        }
        return new AcceptedCode(version, acceptedAt, newest, dueAt == null || by.isBefore(dueAt) ? by : dueAt);
    }

    /** Whether exactly this version was accepted. */
    public boolean isAccepted(int wanted) {
        return version != null && version == wanted;
    }
}
