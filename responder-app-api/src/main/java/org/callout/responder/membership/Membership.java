package org.callout.responder.membership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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

    @Embedded
    private AcceptedCode code;

    @Column(name = "remind_at")
    private @Nullable Instant remindAt;

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
        this.code = AcceptedCode.NONE;
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

    /** Accepts a version of the organisation's code of conduct; one older than that which was asked for changes nothing. */
    public void acceptCode(int version, Instant now) {
        code = code.accept(version, now);
    }

    /** Asks to accept a newer version of the code of conduct. */
    public void askForCode(int version, Instant by) {
        code = code.ask(version, by);
    }

    /** The organisation's decision. */
    public void decide(MembershipState state, Tier tier, @Nullable Instant validUntil, Instant now) {
        if (this.state != state) {
            since = now;
        }
        this.state = state;
        this.tier = tier;
        this.validUntil = validUntil;
        this.remindAt = Reminders.firstAfter(now, validUntil);
    }

    /** The desk's word on one qualification, also on one that the member has not claimed. */
    public void decide(QualificationCode qualification, QualificationDecision decision, Instant now) {
        var known = qualifications.getOrDefault(qualification, Qualification.CLAIMED);
        qualifications.put(qualification, decision.appliedTo(known, now));
    }

    /** A document was sent that is to prove it. */
    public void putInReview(QualificationCode qualification, Instant now) {
        var known = qualifications.getOrDefault(qualification, Qualification.CLAIMED);
        qualifications.put(qualification, known.putInReview(now));
    }

    /** No document is left that is to prove it. */
    public void takeFromReview(QualificationCode qualification) {
        qualifications.computeIfPresent(qualification, (code, known) -> known.takenFromReview());
    }

    /**
     * Reminds of everything whose reminder is due, and sets the next.
     *
     * @return what ends when; the membership itself under no code
     */
    public List<Ending> remind(Instant now) {
        List<Ending> endings = new ArrayList<>();
        if (remindAt != null && !remindAt.isAfter(now)) {
            if (state == MembershipState.ACTIVE && validUntil != null && validUntil.isAfter(now)) {
                endings.add(new Ending(organisation(), null, validUntil));
            }
            remindAt = Reminders.firstAfter(now, validUntil);
        }
        qualifications.replaceAll((qualification, known) -> {
            if (!known.isToBeRemindedAt(now)) {
                return known;
            }
            var end = known.validUntil();
            if (end != null && known.holdsAt(now)) {
                endings.add(new Ending(organisation(), qualification, end));
            }
            return known.reminded(now);
        });
        return endings;
    }

    /**
     * Something that ends.
     *
     * @param qualification absent for the membership itself
     */
    public record Ending(String organisation, @Nullable QualificationCode qualification, Instant end) {}

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

    /** When the organisation may no longer alert: the end of the membership, or of the time to accept the code of conduct. */
    public @Nullable Instant alertableUntil() {
        var due = code.dueAt();
        if (validUntil == null || due == null) {
            return validUntil == null ? due : validUntil;
        }
        return due.isBefore(validUntil) ? due : validUntil;
    }

    public AcceptedCode code() {
        return code;
    }

    public Map<QualificationCode, Qualification> qualifications() {
        return Map.copyOf(qualifications);
    }
}
