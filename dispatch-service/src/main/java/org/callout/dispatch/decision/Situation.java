package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentLife;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Need;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.VersionedPolicy;

/** A callout with all that belongs to it, as read at one version. */
public final class Situation {

    private final Callout callout;
    private VersionedPolicy running;
    private final List<Need> needs;
    private final List<Alert> alerts;
    private final List<Assignment> assignments;

    /** @param running the policy that the callout runs by */
    public Situation(
            Callout callout,
            VersionedPolicy running,
            List<Need> needs,
            List<Alert> alerts,
            List<Assignment> assignments) {
        this.callout = callout;
        this.running = running;
        this.needs = new ArrayList<>(needs);
        this.alerts = new ArrayList<>(alerts);
        this.assignments = new ArrayList<>(assignments);
    }

    public Callout callout() {
        return callout;
    }

    /** The policy that the callout runs by, as it was when chosen. */
    public VersionedPolicy running() {
        return running;
    }

    /** What that policy says, and what coordinators have decided beyond it for this callout. */
    public AlertingPolicy policy() {
        return Terms.of(running.terms(), callout.widening(), needs);
    }

    void runBy(VersionedPolicy policy) {
        running = policy;
        callout.runBy(policy);
    }

    public List<Need> needs() {
        return List.copyOf(needs);
    }

    public List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    void add(Need need) {
        needs.add(need);
    }

    void add(Alert alert) {
        alerts.add(alert);
    }

    void add(Assignment assignment) {
        assignments.add(assignment);
    }

    /** It belongs to another callout from now on, with the assignment that grew from it. */
    void remove(Alert alert) {
        assignments.removeIf(assignment -> assignment.alertId().equals(alert.id()));
        alerts.remove(alert);
    }

    /** The alert of that id, if it is one of this callout's. */
    public Optional<Alert> alert(UUID id) {
        return alerts.stream().filter(alert -> alert.id().equals(id)).findFirst();
    }

    /** The assignment of that id, if it is one of this callout's. */
    public Optional<Assignment> assignment(UUID id) {
        return assignments.stream()
                .filter(assignment -> assignment.id().equals(id))
                .findFirst();
    }

    /** The assignment that grew from an alert, if any did. */
    public Optional<Assignment> assignmentOf(Alert alert) {
        return assignments.stream()
                .filter(assignment -> assignment.alertId().equals(alert.id()))
                .findFirst();
    }

    /** The alert that an assignment grew from. */
    public Alert alertOf(Assignment assignment) {
        return alert(assignment.alertId()).orElseThrow();
    }

    /** The need that an alert is for. */
    Need needOf(Alert alert) {
        return needs.stream()
                .filter(need -> need.id().equals(alert.needId()))
                .findFirst()
                .orElseThrow();
    }

    /** Alerts to which a yes would still count. */
    public Stream<Alert> answerable() {
        return alerts.stream().filter(alert -> alert.life() instanceof AlertLife.Answerable);
    }

    /** Alerts that wait for an answer. */
    public Stream<Alert> open() {
        return alerts.stream().filter(Alert::isOpen);
    }

    /** Assignments underway. */
    public Stream<Assignment> active() {
        return assignments.stream().filter(Assignment::active);
    }

    /** The AED sites on the way of somebody who is asked or assigned. */
    public Set<UUID> aedsOnTheWay() {
        return Stream.concat(open().map(Alert::way), active().map(Assignment::way))
                .map(Way::aedId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** How many count towards the need's target. */
    public int taken(Need need) {
        return (int) assignments.stream()
                .filter(assignment -> assignment.needId().equals(need.id()))
                .filter(Assignment::counts)
                .count();
    }

    /** How many of those who count towards the need's target can be counted on: the others are kept, or lost their device. */
    public int promising(Need need) {
        return (int) assignments.stream()
                .filter(assignment -> assignment.needId().equals(need.id()))
                .filter(Assignment::isPromisingInRole)
                .count();
    }

    /** How many are still wanted in a need; 0 when as many as the target can be counted on. */
    public int missing(Need need) {
        return Math.max(0, need.target() - promising(need));
    }

    /** A wanted need as the planner sees it; only for targets of at least 1. */
    public org.callout.geo.wave.Need demand(Need need) {
        int waiting = (int) open().filter(alert -> alert.needId().equals(need.id()))
                .filter(this::isWaitedFor)
                .count();
        int share = policy().find(need.role())
                .map(rule -> rule.shareAt(need.target()))
                .orElse(need.target());
        return new org.callout.geo.wave.Need(
                need.role(), need.target(), need.ceiling(), promising(need), waiting, share);
    }

    /** Whether nobody has wanted more people at once since it went out. */
    public boolean isWaitedFor(Alert alert) {
        return callout.widening()
                .lastAt()
                .filter(at -> !alert.sentAt().isAfter(at))
                .isEmpty();
    }

    /** Whether every need has its target. */
    public boolean isCovered() {
        return needs.stream().allMatch(need -> missing(need) == 0);
    }

    /** The codes by which callers know those who are or were assigned. */
    Set<String> codes() {
        return assignments.stream().map(Assignment::code).collect(Collectors.toSet());
    }

    /** The lowest place of a need that nobody holds. */
    int freeSlot(Need need) {
        Set<Integer> held = new HashSet<>();
        active().filter(assignment -> assignment.needId().equals(need.id())).forEach(a -> held.add(a.slot()));
        return IntStream.iterate(1, slot -> slot + 1)
                .filter(slot -> !held.contains(slot))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody who has been asked or is assigned: nobody is asked twice, unless we took the question back. */
    public Set<UUID> asked() {
        Set<UUID> asked = new HashSet<>();
        counted().forEach(alert -> asked.add(alert.responderId()));
        return asked;
    }

    /** How many alerts count against the budget. */
    public int spent() {
        return (int) counted().count();
    }

    private Stream<Alert> counted() {
        return alerts.stream().filter(alert -> !alert.isRetracted());
    }

    /** Everybody whose yes would count, or who is assigned. */
    public Set<UUID> involved() {
        Set<UUID> involved = new HashSet<>();
        alerts.stream().filter(this::isInvolved).forEach(alert -> involved.add(alert.responderId()));
        return involved;
    }

    /** Whether a yes to it would count, or it was answered by somebody who is assigned. */
    boolean isInvolved(Alert alert) {
        return alert.life() instanceof AlertLife.Answerable
                || assignmentOf(alert).filter(Assignment::active).isPresent();
    }

    /** Whether we took the question back, or the assignment that grew from it. */
    boolean isStoodDown(Alert alert) {
        return stoodDownAt(alert).isPresent();
    }

    /** When we took the question back, or the assignment that grew from it; empty unless we did. */
    Optional<Instant> stoodDownAt(Alert alert) {
        Optional<Assignment> assignment = assignmentOf(alert);
        if (assignment.isPresent()) {
            return assignment
                    .filter(one -> one.life() instanceof AssignmentLife.StoodDown)
                    .map(Assignment::progressAt);
        }
        return alert.life() instanceof AlertLife.StoodDown stoodDown ? Optional.of(stoodDown.at()) : Optional.empty();
    }

    /** Everybody bound to this callout now. */
    public Set<UUID> engaged() {
        Set<UUID> engaged = new HashSet<>();
        open().forEach(alert -> engaged.add(alert.responderId()));
        active().forEach(assignment -> engaged.add(assignment.responderId()));
        return engaged;
    }

    /** The number that the next wave would have, from 1. */
    public int nextWave() {
        return alerts.stream().mapToInt(Alert::wave).max().orElse(0) + 1;
    }
}
