package org.callout.dispatch.assignment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.callout.Need;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/** An accepted role with its progress. Changed only under the lock of its callout. */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private UUID id;

    private UUID alertId;
    private UUID calloutId;
    private UUID needId;
    private UUID responderId;
    private String responderName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private int slot;
    private boolean active;
    private boolean bringsOwnAed;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    private Instant acceptedAt;
    private Instant progressAt;

    @Embedded
    private @Nullable Arrival arrival;

    @Embedded
    private Way way;

    private Instant wayAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Setback setback;

    private String code;

    @Embedded
    private @Nullable Warning warning;

    @Embedded
    private @Nullable Alarm alarm;

    @Embedded
    private @Nullable OverdueCheck check;

    @Enumerated(EnumType.STRING)
    private @Nullable AedWhereabouts aedWhereabouts;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Assignment() {}

    /**
     * A role just accepted.
     *
     * @param slot which of the need's places is taken, from 1 to its ceiling; the database gives each out once
     * @param code by which the caller knows them, see {@link IdentityCode}
     */
    public Assignment(UUID id, Alert alert, int slot, String code, Instant now) {
        this.id = id;
        this.alertId = alert.id();
        this.calloutId = alert.calloutId();
        this.needId = alert.needId();
        this.responderId = alert.responderId();
        this.responderName = alert.responderName();
        this.role = alert.role();
        this.slot = slot;
        this.active = true;
        this.bringsOwnAed = alert.bringsOwnAed();
        this.state = AssignmentState.ASSIGNED;
        this.acceptedAt = now;
        this.progressAt = now;
        this.way = alert.way();
        this.wayAt = now;
        this.code = code;
    }

    /** Where the assignment is in its life. */
    public AssignmentLife life() {
        return switch (state) {
            case ASSIGNED, EN_ROUTE, AED_COLLECTED, ON_SCENE ->
                new AssignmentLife.Coming(Progress.valueOf(state.name()));
            case WITH_PATIENT -> new AssignmentLife.WithPatient();
            case FINISHED -> new AssignmentLife.Finished();
            case WITHDRAWN -> new AssignmentLife.Withdrawn();
            case STOOD_DOWN -> new AssignmentLife.StoodDown();
            case RELEASED -> new AssignmentLife.Released();
        };
    }

    /** Takes the next step of its life, as made by a method of {@link AssignmentLife}. */
    public void become(AssignmentLife life, Instant now) {
        state = AssignmentState.of(life);
        active = life instanceof AssignmentLife.Underway;
        progressAt = now;
        arrival = (arrival == null ? Arrival.NONE : arrival).after(life, now);
        if (!active) check = OverdueCheck.none();
    }

    /** When they are asked next whether they are all right, or how they have been. */
    public void checked(OverdueCheck next) {
        check = next;
    }

    /** Whether they have to be asked if they are all right, or have been. */
    public OverdueCheck check() {
        return check == null ? OverdueCheck.none() : check;
    }

    /** Says where the device went that they brought. */
    public void tellAed(AedWhereabouts whereabouts) {
        aedWhereabouts = whereabouts;
    }

    /** Where the device went that they brought; null while nobody has said so. */
    public @Nullable AedWhereabouts aedWhereabouts() {
        return aedWhereabouts;
    }

    /** Sends them another way, worked out now. A device that they have with them stays theirs to bring back. */
    public void rerouted(Way newWay, Instant now) {
        way = hasCollectedAed() ? newWay.withAed(way.aedId()) : newWay;
        wayAt = now;
    }

    /** Whether they still count towards the target: underway, or done with it. */
    public boolean counts() {
        return switch (life()) {
            case AssignmentLife.Underway underway -> true;
            case AssignmentLife.Finished finished -> true;
            case AssignmentLife.Released released -> true;
            case AssignmentLife.Withdrawn withdrawn -> false;
            case AssignmentLife.StoodDown stoodDown -> false;
        };
    }

    /** Whether they are still on their way to the scene. */
    public boolean isComing() {
        return life() instanceof AssignmentLife.Coming coming && coming.canReach(Progress.ON_SCENE);
    }

    /** The positions say what keeps them; null when nothing does any more. */
    public void seen(@Nullable Setback newSetback) {
        setback = newSetback;
    }

    /** What keeps them from arriving as expected; null when nothing is known to, or when they are there. */
    public @Nullable Setback setback() {
        return isComing() ? setback : null;
    }

    /** Whether they can be counted on: there, or coming with nothing known to keep them. */
    public boolean isPromising() {
        return counts() && setback() == null;
    }

    /** Whether a defibrillator comes with them: their own, or one that they fetch or have fetched. */
    public boolean bringsAed() {
        return role == Role.AED_RUNNER && (bringsOwnAed || way.aedId() != null);
    }

    /** Whether it is one that they carry themselves. */
    public boolean bringsOwnAed() {
        return bringsOwnAed;
    }

    /** Whether they can be counted on in their role: a runner whose device is not to be had helps, but brings none. */
    public boolean isPromisingInRole() {
        return isPromising() && (role != Role.AED_RUNNER || bringsAed());
    }

    /** Whether they still have to get to the AED site on their way. */
    public boolean isStillFetching() {
        return way.aedId() != null
                && life() instanceof AssignmentLife.Coming coming
                && coming.canReach(Progress.AED_COLLECTED);
    }

    /** Whether they go on with the device of the AED site on their way. */
    public boolean hasCollectedAed() {
        return way.aedId() != null && active && !isStillFetching();
    }

    /** Time left until they should be there, by the way last worked out; never below zero. */
    public Duration remainingEta(Instant now) {
        Duration left = Duration.between(now, wayAt.plus(way.eta()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** They must not miss what has changed. */
    public void warn(Warning news) {
        warning = warning == null ? news : warning.followedBy(news);
    }

    /**
     * They have read what the callout was at that version.
     *
     * @return whether that is news
     */
    public boolean acknowledge(long version, Instant now) {
        if (warning == null || !warning.isAnsweredBy(version)) return false;
        warning = warning.acknowledged(now);
        return true;
    }

    /**
     * They are in danger.
     *
     * @return whether that is news: nobody had raised the alarm, or it had been taken
     */
    public boolean raiseAlarm(Instant now) {
        if (alarm != null && alarm.waits()) return false;
        alarm = Alarm.raised(now);
        return true;
    }

    /**
     * A coordinator sees to the alarm.
     *
     * @return whether that is news: there was one, and somebody else saw to it, or nobody
     */
    public boolean takeAlarm(String coordinator, Instant now) {
        if (alarm == null || coordinator.equals(alarm.alarmTakenBy())) return false;
        alarm = alarm.takenBy(coordinator, now);
        return true;
    }

    /** What they were warned of; null when nothing has changed that they must not miss. */
    public @Nullable Warning warning() {
        return warning;
    }

    /** Their last alarm; null when they never raised one. */
    public @Nullable Alarm alarm() {
        return alarm;
    }

    /** By which the caller knows them. */
    public String code() {
        return code;
    }

    /** They fill a need of another callout from now on. */
    public void moveTo(Need need, int newSlot) {
        calloutId = need.calloutId();
        needId = need.id();
        slot = newSlot;
    }

    public UUID id() {
        return id;
    }

    public UUID alertId() {
        return alertId;
    }

    public UUID calloutId() {
        return calloutId;
    }

    public UUID needId() {
        return needId;
    }

    public UUID responderId() {
        return responderId;
    }

    public String responderName() {
        return responderName;
    }

    public Role role() {
        return role;
    }

    public int slot() {
        return slot;
    }

    /** Whether the slot is taken. */
    public boolean active() {
        return active;
    }

    public AssignmentState state() {
        return state;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** When the state last changed. */
    public Instant progressAt() {
        return progressAt;
    }

    public Way way() {
        return way;
    }

    /** When the way was last worked out. */
    public Instant wayAt() {
        return wayAt;
    }
}
