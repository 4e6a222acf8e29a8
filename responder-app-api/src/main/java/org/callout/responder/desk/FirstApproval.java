package org.callout.responder.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.callout.responder.membership.QualificationCode;
import org.jspecify.annotations.Nullable;

/** A clinical qualification that one person approved and a second has not yet; changed only under the responder's row lock. */
@Entity
@Table(name = "first_approval")
class FirstApproval {

    /** Of whose qualification. */
    @Embeddable
    record Key(
            @Column(name = "responder_id") UUID responderId,
            String organisation,
            @Enumerated(EnumType.STRING) QualificationCode code) {}

    @EmbeddedId
    private Key key;

    @Column(name = "by_subject")
    private String bySubject;

    @Column(name = "by_name")
    private String byName;

    private Instant at;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    @SuppressWarnings("NullAway.Init")
    protected FirstApproval() {}

    FirstApproval(Key key, Staff by, Instant now, @Nullable Instant validUntil) {
        this.key = key;
        this.bySubject = by.subject();
        this.byName = by.name();
        this.at = now;
        this.validUntil = validUntil;
    }

    QualificationCode code() {
        return key.code();
    }

    /** Whether it is this person's. */
    boolean isOf(Staff staff) {
        return bySubject.equals(staff.subject());
    }

    String bySubject() {
        return bySubject;
    }

    String byName() {
        return byName;
    }

    Instant at() {
        return at;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }
}
