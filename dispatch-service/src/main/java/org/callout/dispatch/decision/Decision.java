package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.callout.dispatch.alarm.AlarmCause;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.ReportedFinding;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;

/**
 * What a rule has decided about a situation: the changes are made in the situation's own objects, and here stands what has
 * to be stored anew, whom to tell, who is free again and when to plan next. Not thread-safe; filled by one rule.
 */
public final class Decision {

    private final Situation situation;
    private final Instant now;
    private final Set<Alert> announced = new LinkedHashSet<>();
    private final List<Object> created = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final Set<UUID> freed = new TreeSet<>();
    private final List<AedOrder> aedOrders = new ArrayList<>();
    private final Set<UUID> hardCalls = new TreeSet<>();
    private final List<AlarmCause> alarms = new ArrayList<>();
    private NextStep nextStep = new NextStep.Unchanged();

    /** An empty decision. */
    public Decision(Situation situation, Instant now) {
        this.situation = situation;
        this.now = now;
    }

    public Situation situation() {
        return situation;
    }

    /** When it was taken. */
    public Instant at() {
        return now;
    }

    /** The alert's responder is to hear how it stands. */
    public Decision announce(Alert alert) {
        announced.add(alert);
        return this;
    }

    /** Everybody assigned is to hear what has changed. */
    Decision announceToAssigned() {
        situation.active().map(situation::alertOf).forEach(announced::add);
        return this;
    }

    /** The responder is bound to this callout no more. */
    Decision free(UUID responderId) {
        freed.add(responderId);
        return this;
    }

    /** Coordinators and the timeline are to know. */
    public Decision note(Happening happening) {
        happenings.add(happening);
        return this;
    }

    /** It is the act of somebody of that name: told with the act itself, not with what came of it. */
    public Decision actOf(String name) {
        happenings.replaceAll(happening -> happening.word().isAct() ? happening.by(name) : happening);
        return this;
    }

    Decision order(AedOrder order) {
        aedOrders.add(order);
        return this;
    }

    /** The responder has seen what is not easily borne, and may be left alone for a while. */
    Decision hardCall(UUID responderId) {
        hardCalls.add(responderId);
        return this;
    }

    /** The device that somebody has with them has to come back; to be said before they are let go. */
    Decision awaitReturnOfAed(Assignment assignment) {
        UUID aedId = assignment.way().aedId();
        return aedId != null && assignment.hasCollectedAed()
                ? order(new AedOrder(aedId, AedOrder.Kind.AWAITING_RETURN))
                : this;
    }

    /** Somebody at a desk is to see to it, whatever becomes of the callout; see {@link AlarmRule} for the rest. */
    Decision raise(AlarmCause alarm) {
        alarms.add(alarm);
        return this;
    }

    /** When to plan next. */
    public Decision planNext(NextStep step) {
        nextStep = step;
        return this;
    }

    void add(Need need) {
        situation.add(need);
        created.add(need);
    }

    /** A new alert, to be stored and announced. */
    public void add(Alert alert) {
        situation.add(alert);
        created.add(alert);
        announced.add(alert);
    }

    void add(Assignment assignment) {
        situation.add(assignment);
        created.add(assignment);
    }

    void add(ReportedFinding finding) {
        created.add(finding);
    }

    /** Something else to be stored with the decision. */
    public void addRecord(Object entity) {
        created.add(entity);
    }

    /** Whether nothing at all was decided. */
    public boolean isEmpty() {
        return announced.isEmpty()
                && created.isEmpty()
                && happenings.isEmpty()
                && freed.isEmpty()
                && aedOrders.isEmpty()
                && hardCalls.isEmpty()
                && alarms.isEmpty()
                && nextStep instanceof NextStep.Unchanged;
    }

    public Set<Alert> announced() {
        return Collections.unmodifiableSet(announced);
    }

    /** New entities, in the order in which they refer to each other. */
    List<Object> created() {
        return List.copyOf(created);
    }

    public List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    /** Sorted, since engagement rows are locked in that order everywhere. */
    public Set<UUID> freed() {
        return Collections.unmodifiableSet(freed);
    }

    /** Sorted by site, since AED sites are locked in that order everywhere; those of one site as they were given. */
    public List<AedOrder> aedOrders() {
        return aedOrders.stream().sorted(Comparator.comparing(AedOrder::aedId)).toList();
    }

    /** Responders who have had a hard call, sorted. */
    public Set<UUID> hardCalls() {
        return Collections.unmodifiableSet(hardCalls);
    }

    /** What somebody at a desk is to see to. */
    List<AlarmCause> alarms() {
        return List.copyOf(alarms);
    }

    public NextStep nextStep() {
        return nextStep;
    }
}
