package org.callout.responder.membership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one organisation has granted one volunteer. Changed only under the responder's row lock. */
@Entity
@Table(name = "membership")
public class Membership {

    @EmbeddedId
    private MembershipKey key;

    @Enumerated(EnumType.STRING)
    private @Nullable Tier tier;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    private Instant since;

    @ElementCollection
    @CollectionTable(
            name = "qualification",
            joinColumns = {
                @JoinColumn(name = "responder_id", referencedColumnName = "responder_id"),
                @JoinColumn(name = "organisation", referencedColumnName = "organisation")
            })
    @MapKeyColumn(name = "code")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<QualificationCode, Qualification> qualifications = new EnumMap<>(QualificationCode.class);

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    private Membership(MembershipKey key, Instant since) {
        this.key = key;
        this.state = MembershipState.APPLIED;
        this.since = since;
    }

    /** An application; the organisation decides on it. */
    public static Membership appliedFor(UUID responderId, String organisation, Instant now) {
        return new Membership(new MembershipKey(responderId, organisation), now);
    }

    /**
     * Applies once more: an expired membership is asked for again, any other stays as it is.
     *
     * @param claims what the volunteer says to hold; what is verified already is not touched
     */
    public void applyAgain(Set<QualificationCode> claims, Instant now) {
        if (stateAt(now) == MembershipState.EXPIRED) {
            state = MembershipState.APPLIED;
            validUntil = null;
            since = now;
        }
        claims.forEach(code -> qualifications.putIfAbsent(code, Qualification.CLAIMED));
    }

    /** The organisation's decision. */
    public void decide(MembershipState state, Tier tier, @Nullable Instant validUntil, Instant now) {
        if (this.state != state) {
            since = now;
        }
        this.state = state;
        this.tier = tier;
        this.validUntil = validUntil;
    }

    /** The desk's word on one qualification. */
    public void verify(QualificationCode code, Qualification qualification) {
        qualifications.put(code, qualification);
    }

    /** The state that is true at that time: an active membership past its validity has expired. */
    public MembershipState stateAt(Instant now) {
        var ranOut = validUntil != null && !validUntil.isAfter(now);
        return state == MembershipState.ACTIVE && ranOut ? MembershipState.EXPIRED : state;
    }

    /** The state as decided; whether its validity has run out is for the reader to judge by the clock. */
    public MembershipState state() {
        return state;
    }

    /** Whether it is this responder's. */
    public boolean belongsTo(UUID responderId) {
        return key.responderId().equals(responderId);
    }

    public String organisation() {
        return key.organisation();
    }

    /** Absent until the organisation has decided. */
    public @Nullable Tier tier() {
        return tier;
    }

    public @Nullable Instant validUntil() {
        return validUntil;
    }

    public Map<QualificationCode, Qualification> qualifications() {
        return Map.copyOf(qualifications);
    }
}
