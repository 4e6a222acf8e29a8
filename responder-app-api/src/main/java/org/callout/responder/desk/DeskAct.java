package org.callout.responder.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.membership.Tier;
import org.jspecify.annotations.Nullable;

/** What somebody of an organisation decided of a member, when and why; added and never changed. */
@Entity
@Table(name = "desk_act")
class DeskAct {

    /** What was decided. */
    enum Act {
        MEMBERSHIP,
        /** Of a clinical qualification, whose proof one person has seen and a second has not. */
        APPROVED_FIRST,
        VERIFIED,
        UNVERIFIED,
        ASK_AGAIN,
        REFUSED
    }

    @Id
    private UUID id;

    @Column(name = "responder_id", updatable = false)
    private UUID responderId;

    @Column(updatable = false)
    private String organisation;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "by_subject", updatable = false)
    private String bySubject;

    @Column(name = "by_name", updatable = false)
    private String byName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Act act;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable MembershipState state;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Tier tier;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable QualificationCode qualification;

    @Column(name = "valid_until", updatable = false)
    private @Nullable Instant validUntil;

    @Column(updatable = false)
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected DeskAct() {}

    private DeskAct(UUID id, UUID member, Staff by, Instant now, Act act, @Nullable String reason) {
        this.id = id;
        this.responderId = member;
        this.organisation = by.organisation();
        this.at = now;
        this.bySubject = by.subject();
        this.byName = by.name();
        this.act = act;
        this.reason = reason;
    }

    static DeskAct on(UUID id, UUID member, Staff by, Instant now, MembershipDecision decision) {
        var made = new DeskAct(id, member, by, now, Act.MEMBERSHIP, decision.reason());
        made.state = decision.state().state();
        made.tier = decision.tier();
        made.validUntil = decision.validUntil();
        return made;
    }

    static DeskAct on(
            UUID id, UUID member, Staff by, Instant now, QualificationCode code, Act act, Verification verification) {
        var objection = verification.objection();
        var made = new DeskAct(id, member, by, now, act, objection == null ? null : objection.reason());
        made.qualification = code;
        made.validUntil = verification.verified() ? verification.validUntil() : null;
        return made;
    }

    String organisation() {
        return organisation;
    }

    Instant at() {
        return at;
    }

    String byName() {
        return byName;
    }

    Act act() {
        return act;
    }

    @Nullable
    MembershipState state() {
        return state;
    }

    @Nullable
    Tier tier() {
        return tier;
    }

    @Nullable
    QualificationCode qualification() {
        return qualification;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
