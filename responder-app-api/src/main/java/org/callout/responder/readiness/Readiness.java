package org.callout.responder.readiness;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.callout.platform.duty.Duty;
import org.callout.platform.duty.WeeklyHours;
import org.jspecify.annotations.Nullable;

/** When, where and for what a volunteer wants to be asked. Changed only under the responder's row lock. */
@Embeddable
public class Readiness {

    @Column(name = "on_duty")
    private boolean switchedOn;

    @Column(name = "switched_at")
    private @Nullable Instant switchedAt;

    @Column(name = "paused_until")
    private @Nullable Instant pausedUntil;

    /** No app of theirs is left that could ring; null while there is one, or never was. */
    @Column(name = "out_of_reach_since")
    private @Nullable Instant outOfReachSince;

    @Convert(converter = HoursColumn.class)
    @Column(name = "duty_hours")
    private WeeklyHours hours = WeeklyHours.NONE;

    @Convert(converter = PlacesColumn.class)
    private ChosenPlaces places = new ChosenPlaces(List.of());

    @Convert(converter = WishesColumn.class)
    @Column(name = "call_wishes")
    private CallWishes wishes = CallWishes.NONE;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_precision")
    private Precision waitingPrecision = Precision.STREET;

    /** Of somebody new: off duty, no hours, no places, no wishes. */
    public Readiness() {}

    /** Sets the switch, which overrides the hours until they change the next time. */
    public void switchDuty(boolean on, Instant now) {
        switchedOn = on;
        switchedAt = now;
        if (on) outOfReachSince = null;
    }

    /** Off duty from now on: with hours until {@link #comeWithinReach}, else until the switch. Gives false if it is so already. */
    public boolean leaveReach(Instant now) {
        if (outOfReachSince != null) return false;
        if (hours.areNone()) switchedOn = false;
        switchedAt = null;
        outOfReachSince = now;
        return true;
    }

    /** The hours count again; gives false if they did. */
    public boolean comeWithinReach() {
        if (outOfReachSince == null) return false;
        outOfReachSince = null;
        return true;
    }

    /** Nobody asks before that; null ends a pause. */
    public void pauseUntil(@Nullable Instant end) {
        pausedUntil = end;
    }

    /**
     * Follows other hours from now on; what the switch said before no longer counts. Without any hours it stays as it is.
     *
     * @param dutyNow whether on duty at this moment, pause or not
     */
    public void follow(WeeklyHours other, boolean dutyNow) {
        if (other.areNone()) switchedOn = dutyNow;
        switchedAt = null;
        outOfReachSince = null;
        hours = other;
    }

    public void choosePlaces(List<ChosenPlace> chosen) {
        places = new ChosenPlaces(chosen);
    }

    public void wish(CallWishes wished) {
        wishes = wished;
    }

    public void beKnownTo(Precision precision) {
        waitingPrecision = precision;
    }

    /** The hours of the week as they were set, whether or not they count. */
    public WeeklyHours hours() {
        return hours;
    }

    /** What counts. */
    public Duty duty() {
        return outOfReachSince == null
                ? new Duty(switchedOn, switchedAt, hours, pausedUntil)
                : new Duty(false, outOfReachSince, WeeklyHours.NONE, pausedUntil);
    }

    public List<ChosenPlace> places() {
        return places.places();
    }

    /** Whether a chosen place stands in, at that time, for a fix that is missing or too old. */
    public boolean isSomewhere(Instant now, ZoneId zone) {
        return places().stream().map(ChosenPlace::hours).anyMatch(when -> when.areNone() || when.cover(now, zone));
    }

    public CallWishes wishes() {
        return wishes;
    }

    public Precision waitingPrecision() {
        return waitingPrecision;
    }
}
