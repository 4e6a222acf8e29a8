package org.callout.responder.assignment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.platform.time.ToldTime;
import org.callout.responder.offer.Category;
import org.callout.responder.offer.Role;
import org.jspecify.annotations.Nullable;

/**
 * An accepted role. The volunteer's own steps count at once; what dispatch tells later never takes a step back,
 * and an end is an end. An ended assignment has no details.
 */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private UUID id;

    @Column(name = "alert_id", updatable = false)
    private UUID alertId;

    @Column(name = "responder_id", updatable = false)
    private UUID responderId;

    @Column(name = "callout_id", updatable = false)
    private UUID calloutId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    @Column(name = "accepted_at", updatable = false)
    private Instant acceptedAt;

    @Column(name = "progress_at")
    private Instant progressAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Convert(converter = DetailsConverter.class)
    private @Nullable AssignmentDetails details;

    @Column(updatable = false)
    private boolean practice;

    @Column(name = "alarm_id")
    private @Nullable UUID alarmId;

    @Column(name = "alarm_raised_at")
    private @Nullable Instant alarmRaisedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "aed_whereabouts")
    private @Nullable AedWhereabouts aedWhereabouts;

    @Column(name = "check_answered_at")
    private @Nullable Instant checkAnsweredAt;

    @ElementCollection
    @CollectionTable(name = "finding", joinColumns = @JoinColumn(name = "assignment_id"))
    private Set<ToldFinding> findings = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    /**
     * The assignment that dispatch has just made of an accepted alert.
     *
     * @param practice whether nobody is in danger: dispatch hears nothing of it
     */
    public Assignment(
            UUID alertId,
            UUID responderId,
            UUID calloutId,
            Role role,
            Category category,
            AssignmentDetails details,
            boolean practice,
            Instant now) {
        this.id = details.assignmentId();
        this.alertId = alertId;
        this.responderId = responderId;
        this.calloutId = calloutId;
        this.role = role;
        this.category = category;
        this.state = AssignmentState.ACTIVE;
        this.progress = details.progress();
        this.acceptedAt = details.acceptedAt();
        this.progressAt = details.acceptedAt();
        this.updatedAt = now;
        this.details = details;
        this.practice = practice;
    }

    /** Follows what dispatch tells of a running assignment: newer details, and progress that is further on. */
    Tidings follow(Assignment told, Instant now) {
        if (state != AssignmentState.ACTIVE) {
            return Tidings.NONE;
        }
        var news = tidings(told);
        category = told.category;
        role = told.role;
        details = details == null || told.details == null ? told.details : told.details.keeping(details);
        updatedAt = now;
        if (progress.isBefore(told.progress)) {
            moveTo(told.progress, now);
        }
        return news;
    }

    private Tidings tidings(Assignment told) {
        if (details == null || told.details == null) {
            return Tidings.PLAIN;
        }
        var news = told.details.after(details);
        var isPlain = progress.isBefore(told.progress) || category != told.category || role != told.role;
        return news == Tidings.NONE && isPlain ? Tidings.PLAIN : news;
    }

    /** Ends it as dispatch decided, also where the volunteer had ended it otherwise: dispatch has the last word. */
    void end(AssignmentState ending, Instant now) {
        state = ending;
        details = null;
        updatedAt = now;
        if (ending == AssignmentState.FINISHED && progress != Progress.FINISHED) {
            moveTo(Progress.FINISHED, now);
        }
    }

    /**
     * The volunteer's next step, if it is one.
     *
     * @param madeAt when they say that they took it; null when they do not
     */
    StepDecision step(Progress step, @Nullable Instant madeAt, Instant now) {
        var decision = StepDecision.of(state, progress, step);
        if (decision instanceof StepDecision.Advance) {
            moveTo(step, ToldTime.within(madeAt, progressAt, now));
            updatedAt = now;
            if (step == Progress.FINISHED) {
                end(AssignmentState.FINISHED, now);
            }
        }
        return decision;
    }

    /** The volunteer cannot go on; that is possible until it is finished. */
    StepDecision withdraw(Instant now) {
        return switch (state) {
            case ACTIVE -> {
                end(AssignmentState.WITHDRAWN, now);
                yield new StepDecision.Advance();
            }
            case WITHDRAWN -> new StepDecision.Known();
            case FINISHED, STOOD_DOWN, RELEASED -> new StepDecision.Ended(state);
        };
    }

    /** Notes what the volunteer found, once by its id; the stored findings must have been fetched. */
    StepDecision tell(ToldFinding finding) {
        var known =
                findings.stream().filter(told -> told.id().equals(finding.id())).findFirst();
        if (known.isPresent()) {
            return known.get().finding() == finding.finding()
                    ? new StepDecision.Known()
                    : new StepDecision.Contradicted();
        }
        if (!isActive()) {
            return new StepDecision.Ended(state);
        }
        findings.add(finding);
        updatedAt = finding.receivedAt();
        return new StepDecision.Advance();
    }

    /** The volunteer has read what the callout was at that version. */
    StepDecision acknowledge(long version, Instant now) {
        if (details == null) {
            return new StepDecision.Ended(state);
        }
        var warning = details.warning();
        if (warning == null || !warning.isAnsweredBy(version)) {
            return new StepDecision.Known();
        }
        details = details.acknowledged(now);
        updatedAt = now;
        return new StepDecision.Advance();
    }

    /** The volunteer is in danger; so may be somebody whose help is over. */
    StepDecision raiseAlarm(UUID id, Instant now) {
        if (practice) return new StepDecision.NobodyHears();
        if (id.equals(alarmId)) {
            return new StepDecision.Known();
        }
        alarmId = id;
        alarmRaisedAt = now;
        updatedAt = now;
        return new StepDecision.Advance();
    }

    /** Something that the volunteer writes to the control room. */
    StepDecision write(Message message) {
        if (practice) return new StepDecision.NobodyHears();
        if (details == null) {
            return new StepDecision.Ended(state);
        }
        var known = details.messages().stream()
                .filter(each -> each.id().equals(message.id()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().text().equals(message.text())
                    ? new StepDecision.Known()
                    : new StepDecision.Contradicted();
        }
        details = details.with(message);
        updatedAt = message.at();
        return new StepDecision.Advance();
    }

    /** The volunteer is all right; told again to the same question, it is known. */
    StepDecision allRight(Instant now) {
        if (!isActive()) return new StepDecision.Ended(state);
        Instant asked = details == null ? null : details.checkAskedAt();
        boolean answered = asked == null || (checkAnsweredAt != null && checkAnsweredAt.isAfter(asked));
        if (answered) return new StepDecision.Known();
        checkAnsweredAt = now;
        return new StepDecision.Advance();
    }

    /** Says where the AED went, also after the end: mostly it is put back then. */
    StepDecision tellAed(AedWhereabouts whereabouts) {
        if (aedWhereabouts == whereabouts) return new StepDecision.Known();
        aedWhereabouts = whereabouts;
        return new StepDecision.Advance();
    }

    @Nullable
    AedWhereabouts aedWhereabouts() {
        return aedWhereabouts;
    }

    boolean hasEndedBy(AssignmentState ending) {
        return state == ending;
    }

    boolean isActive() {
        return state == AssignmentState.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    /** Whether nobody is in danger and dispatch knows nothing of it. */
    boolean isPractice() {
        return practice;
    }

    public UUID alertId() {
        return alertId;
    }

    UUID responderId() {
        return responderId;
    }

    UUID calloutId() {
        return calloutId;
    }

    Role role() {
        return role;
    }

    Category category() {
        return category;
    }

    public AssignmentState state() {
        return state;
    }

    Progress progress() {
        return progress;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    /** When the volunteer last said that they are in danger; null when they never did. */
    @Nullable
    Instant alarmRaisedAt() {
        return alarmRaisedAt;
    }

    Instant progressAt() {
        return progressAt;
    }

    @Nullable
    AssignmentDetails details() {
        return details;
    }

    /** The stored findings themselves, to be fetched before they are read. */
    Set<ToldFinding> toldFindings() {
        return findings;
    }

    List<ToldFinding> findings() {
        return findings.stream().sorted(Comparator.comparing(ToldFinding::at)).toList();
    }

    private void moveTo(Progress step, Instant now) {
        progress = step;
        progressAt = now;
    }
}
