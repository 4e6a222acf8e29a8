package org.callout.dispatch.callout;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Case;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Objection;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.policy.WithheldReason;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One request for help at one place. Changed only under the lock of its row; every decision raises {@link #version()},
 * which is the sequence that all messages about it carry.
 */
@Entity
@Table(name = "callout")
public class Callout {

    @Id
    private UUID id;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private CalloutKind kind;

    private String reference;
    private int revision;
    private String bodyHash;
    private long version;

    @Embedded
    private KnownFacts known;

    @Enumerated(EnumType.STRING)
    private CalloutState state;

    @Enumerated(EnumType.STRING)
    private @Nullable WithheldReason withheldReason;

    private @Nullable UUID policyId;
    private @Nullable Integer policyVersion;

    @Convert(converter = ObjectionsColumn.class)
    private Set<Objection> overriddenObjections;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Instant occurredAt;
    private Instant receivedAt;
    private @Nullable Instant closedAt;
    private boolean talkedAbout;
    private @Nullable UUID mergedInto;

    @Convert(converter = StandingAlarmsColumn.class)
    private Set<String> standingAlarms;

    private @Nullable Instant alarmsDueAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Widening widening;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CrewArrival crewArrival;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Callout() {}

    /** A callout just taken in: {@link CalloutLife.Received}; the decision that stores it makes it version 1. */
    public Callout(UUID id, String organisation, Request request, Instant now) {
        this.id = id;
        this.organisation = organisation;
        this.kind = request.facts().category().kind();
        this.reference = request.reference();
        this.revision = request.revision();
        this.bodyHash = request.bodyHash();
        this.version = 0;
        this.occurredAt = request.occurredAt();
        this.receivedAt = now;
        this.state = CalloutState.RECEIVED;
        this.overriddenObjections = Set.of();
        this.standingAlarms = Set.of();
        this.known = new KnownFacts(request.facts());
    }

    /** What is known now. */
    public Facts facts() {
        return known.facts();
    }

    /** Replaces what is known. */
    public void know(Facts facts) {
        if (facts.category().kind() != kind)
            throw new IllegalArgumentException("a " + kind + " cannot become " + facts.category());
        known = new KnownFacts(facts);
    }

    /** Notes that the requester's revision was applied. */
    public void revisedTo(int newRevision, String newBodyHash) {
        if (newRevision <= revision) throw new IllegalArgumentException("revision " + newRevision + " is not newer");
        revision = newRevision;
        bodyHash = newBodyHash;
    }

    /** Where the callout is in its life. */
    public CalloutLife life() {
        return switch (state) {
            case RECEIVED -> new CalloutLife.Received();
            case ALERTING -> new CalloutLife.Alerting();
            case COVERED -> new CalloutLife.Covered();
            case EXHAUSTED -> new CalloutLife.Exhausted();
            case WITHHELD -> new CalloutLife.Withheld(Objects.requireNonNull(withheldReason));
            case CLOSED -> new CalloutLife.Closed(Objects.requireNonNull(outcome), Objects.requireNonNull(closedAt));
        };
    }

    /** Takes the next step of its life, as made by a method of {@link CalloutLife}. */
    public void become(CalloutLife life) {
        state = CalloutState.of(life);
        withheldReason = life instanceof CalloutLife.Withheld withheld ? withheld.reason() : null;
        outcome = life instanceof CalloutLife.Closed closed ? closed.outcome() : null;
        closedAt = life instanceof CalloutLife.Closed closed ? closed.at() : null;
    }

    /** A clinical lead answers for alerting although the policy objects. */
    public void overrideWithheld(CalloutLife.Withheld withheld, Set<Objection> objections) {
        overriddenObjections = Stream.concat(overriddenObjections.stream(), objections.stream())
                .collect(Collectors.toUnmodifiableSet());
        become(withheld.override());
    }

    /** Nobody answers any more for alerting although the policy objects. */
    public void takeBackOverride() {
        overriddenObjections = Set.of();
    }

    /** Goes by that policy from now on. */
    public void runBy(VersionedPolicy policy) {
        policyId = policy.id();
        policyVersion = policy.version();
    }

    /** Starts a new decision: raises the version and returns it. */
    public long nextVersion() {
        return ++version;
    }

    /** The next decision is newer than anything decided about the other one too: what belonged to it is told on from here. */
    public void outrun(Callout other) {
        version = Math.max(version, other.version);
    }

    /** It is part of another callout from now on; null when it is one of its own again. */
    public void mergeInto(@Nullable UUID survivor) {
        mergedInto = survivor;
    }

    /** The callout that it has become part of; null when it is one of its own. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** Identity, a time-ordered UUID. */
    public UUID id() {
        return id;
    }

    /** The tenant that asked. */
    public String organisation() {
        return organisation;
    }

    public CalloutKind kind() {
        return kind;
    }

    /** The requester's own name of the case. */
    public String reference() {
        return reference;
    }

    public int revision() {
        return revision;
    }

    /** Fingerprint of the last applied body. */
    public String bodyHash() {
        return bodyHash;
    }

    /** Counts the decisions taken about this callout, from 1. */
    public long version() {
        return version;
    }

    /** Whether nothing was decided since it was taken in: nobody has been alerted then, whoever asks. */
    public boolean isUntouched() {
        return version <= 1;
    }

    public Category category() {
        return known.category();
    }

    public Location location() {
        return known.location();
    }

    public Scene scene() {
        return known.scene();
    }

    public @Nullable Patient patient() {
        return known.patient();
    }

    public @Nullable AmbulanceEta ambulance() {
        return known.ambulance();
    }

    /** Null for incidents. */
    public @Nullable CareDetails care() {
        return known.care();
    }

    public @Nullable String notes() {
        return known.notes();
    }

    /** The policy that it runs by; null for one from before policies were kept, which runs by the delivered one. */
    public @Nullable UUID policyId() {
        return policyId;
    }

    /** Which version of it; null when {@link #policyId()} is. */
    public @Nullable Integer policyVersion() {
        return policyVersion;
    }

    public CalloutState state() {
        return state;
    }

    /** Whether a clinical lead has overridden a refusal of the policy. */
    public boolean overridden() {
        return !overriddenObjections.isEmpty();
    }

    /** What a clinical lead has answered for. */
    public Set<Objection> overriddenObjections() {
        return overriddenObjections;
    }

    /** What is known, as far as it says who may be sent: but for hazards that a clinical lead has answered for. */
    public Case caseAnsweredFor() {
        return facts().asCase().answeredFor(overriddenObjections);
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable Instant occurredAt() {
        return occurredAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether coordinator and responders have ever written to each other. */
    public boolean talkedAbout() {
        return talkedAbout;
    }

    public void talkAbout() {
        talkedAbout = true;
    }

    /** Keys of the facts that somebody at a desk has to see to. */
    public Set<String> standingAlarms() {
        return standingAlarms;
    }

    /** When time alone may add to them; empty when it cannot. */
    public Optional<Instant> alarmsDueAt() {
        return Optional.ofNullable(alarmsDueAt);
    }

    /** @param due when time alone may add to them; null when it cannot */
    public void alarmsStand(Set<String> keys, @Nullable Instant due) {
        standingAlarms = Set.copyOf(keys);
        alarmsDueAt = due;
    }

    /** How much further people are asked than the policy says. */
    public Widening widening() {
        return widening == null ? Widening.NONE : widening;
    }

    /** Asks people so much further from now on. */
    public void widen(Widening further) {
        widening = further;
    }

    /** When the ambulance's crew was at the scene; null while nobody has said so. */
    public @Nullable CrewArrival crewArrival() {
        return crewArrival;
    }

    /** @param told null when it was said by mistake */
    public void crewArrived(@Nullable CrewArrival told) {
        crewArrival = told;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
