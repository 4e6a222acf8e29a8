package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.Warning;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Merger;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Hazard;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/**
 * Makes one of two callouts for the same collapse, and two again: whoever was asked or is under way for the one belongs to the
 * other from then on, so that nobody is asked twice and nobody is sent home. Somebody decides so; nothing is merged by itself.
 */
public final class MergerRule {

    /** Later on too much has been decided about both together. */
    public static final Duration UNDONE_WITHIN = Duration.ofMinutes(10);

    private MergerRule() {}

    /** Why two callouts cannot be made one. */
    public enum Objection {
        THE_SAME("It is the same callout"),
        NOT_INCIDENTS("Only incidents of one organisation are merged"),
        CLOSED("One of them is closed"),
        WITHHELD("For one of them nobody is alerted: close that one as a duplicate instead"),
        UNKNOWN_HAZARD("A hazard is told of the one that the other does not know: correct its scene first");

        private final String words;

        Objection(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What has been decided about both; to be written in this order, the survivor first. */
    public record Both(Decision surviving, Decision merged) {}

    /** Why the two cannot be merged; empty when they can. */
    public static Optional<Objection> objection(Callout merged, Callout surviving) {
        if (merged.id().equals(surviving.id())) return Optional.of(Objection.THE_SAME);
        boolean incidents = merged.kind() == CalloutKind.INCIDENT
                && merged.kind() == surviving.kind()
                && merged.organisation().equals(surviving.organisation());
        if (!incidents) return Optional.of(Objection.NOT_INCIDENTS);
        for (Callout each : List.of(merged, surviving)) {
            if (each.life() instanceof CalloutLife.Closed) return Optional.of(Objection.CLOSED);
            if (each.life() instanceof CalloutLife.Withheld) return Optional.of(Objection.WITHHELD);
        }
        boolean known = surviving.scene().hazards().containsAll(merged.scene().hazards());
        return known ? Optional.empty() : Optional.of(Objection.UNKNOWN_HAZARD);
    }

    /**
     * Merges; there must be no {@link #objection}.
     *
     * @param by who decides so, by name
     * @param alarms that have moved to the survivor
     * @param ids identities for needs that the survivor did not have
     */
    public static Both merge(
            Situation merged, Situation surviving, String by, List<UUID> alarms, Supplier<UUID> ids, Instant now) {
        Decision lost = new Decision(merged, now);
        Decision kept = new Decision(surviving, now);
        List<UUID> alerts = merged.alerts().stream().map(Alert::id).toList();
        boolean knewTheDangers = knowsTheDangers(merged, surviving);
        surviving.callout().outrun(merged.callout());
        if (merged.callout().talkedAbout()) surviving.callout().talkAbout();
        Map<Role, Integer> ceilings = new TreeMap<>();
        List<Assignment> moved = move(Set.copyOf(alerts), merged, kept, ids, ceilings);
        warnOfTheOtherScene(moved, merged.callout(), surviving.callout(), now);
        if (!knewTheDangers)
            surviving.open().filter(alert -> alerts.contains(alert.id())).forEach(kept::announce);
        kept.announceToAssigned()
                .note(told(TimelineWord.MERGED, "from", merged, by))
                .planNext(new NextStep.Now());

        if (merged.callout().life() instanceof CalloutLife.Ongoing ongoing) {
            merged.callout().become(ongoing.close(Outcome.DUPLICATE, now));
        }
        merged.callout().mergeInto(surviving.callout().id());
        lost.addRecord(new Merger(merged.callout().id(), surviving.callout().id(), by, now, alerts, ceilings, alarms));
        lost.note(told(TimelineWord.MERGED, "into", surviving, by))
                .note(Happening.of(TimelineWord.CLOSED, Map.of("outcome", Outcome.DUPLICATE.name(), "by", by)))
                .planNext(new NextStep.None());
        return new Both(Settling.settle(kept), lost);
    }

    /** Whether a merger may be taken back now. */
    public static boolean mayUndo(Merger merger, Callout surviving, Instant now) {
        return !now.isAfter(merger.mergedAt().plus(UNDONE_WITHIN)) && !(surviving.life() instanceof CalloutLife.Closed);
    }

    /**
     * Makes two of one again; {@link #mayUndo} must hold. Whoever came with the merged one goes back with it, as far as they
     * have got by now; whoever was asked since stays with the survivor.
     *
     * @param by who decides so, by name
     * @param why in their words; null when they do not say
     */
    public static Both undo(
            Merger merger,
            Situation merged,
            Situation surviving,
            String by,
            @Nullable String why,
            Supplier<UUID> ids,
            Instant now) {
        Decision back = new Decision(merged, now);
        Decision kept = new Decision(surviving, now);
        merged.callout().outrun(surviving.callout());
        List<Assignment> moved = move(Set.copyOf(merger.alerts()), surviving, back, ids, new TreeMap<>());
        lowerCeilings(surviving, merger.ceilings());
        warnOfTheOtherScene(moved, surviving.callout(), merged.callout(), now);
        if (merged.callout().life() instanceof CalloutLife.Closed closed) {
            merged.callout().become(closed.reopen());
        }
        merged.callout().mergeInto(null);
        back.announceToAssigned()
                .note(told(TimelineWord.UNMERGED, "from", surviving, by).because(why))
                .planNext(new NextStep.Now());
        kept.announceToAssigned()
                .note(told(TimelineWord.UNMERGED, "from", merged, by).because(why))
                .planNext(new NextStep.Now());
        return new Both(Settling.settle(kept), Settling.settle(back));
    }

    /** Moves these alerts, with what has become of them, to the callout that is decided about; gives who is under way. */
    private static List<Assignment> move(
            Set<UUID> alerts, Situation from, Decision to, Supplier<UUID> ids, Map<Role, Integer> raised) {
        Situation there = to.situation();
        List<Assignment> underWay = new ArrayList<>();
        for (Alert alert : from.alerts()) {
            if (!alerts.contains(alert.id())) continue;
            Optional<Assignment> assignment = from.assignmentOf(alert);
            from.remove(alert);
            Need need = need(to, alert.role(), ids);
            alert.moveTo(need);
            there.add(alert);
            assignment.ifPresent(one -> {
                take(there, need, one, raised);
                if (one.active()) underWay.add(one);
            });
        }
        return underWay;
    }

    /** Nobody under way is turned away for want of a place. */
    private static void take(Situation there, Need need, Assignment assignment, Map<Role, Integer> raised) {
        int slot = assignment.active() ? there.freeSlot(need) : assignment.slot();
        assignment.moveTo(need, slot);
        there.add(assignment);
        if (assignment.active() && slot > need.ceiling()) {
            raised.putIfAbsent(need.role(), need.ceiling());
            need.resize(need.target(), slot);
        }
    }

    /** A role that only the other callout needs is wanted of nobody more. */
    private static Need need(Decision decision, Role role, Supplier<UUID> ids) {
        return decision.situation().needs().stream()
                .filter(need -> need.role() == role)
                .findFirst()
                .orElseGet(() -> {
                    Need none =
                            new Need(ids.get(), decision.situation().callout().id(), role, 0, 0);
                    decision.add(none);
                    return none;
                });
    }

    /** Back to what they were, but never below who holds a place now. */
    private static void lowerCeilings(Situation surviving, Map<Role, Integer> before) {
        for (Need need : surviving.needs()) {
            Integer ceiling = before.get(need.role());
            if (ceiling == null) continue;
            int held = surviving
                    .active()
                    .filter(assignment -> assignment.needId().equals(need.id()))
                    .mapToInt(Assignment::slot)
                    .max()
                    .orElse(0);
            need.resize(need.target(), Math.max(need.target(), Math.max(ceiling, held)));
        }
    }

    private static boolean knowsTheDangers(Situation merged, Situation surviving) {
        Set<Hazard> known = new HashSet<>(merged.callout().scene().hazards());
        return known.containsAll(surviving.callout().scene().hazards());
    }

    private static void warnOfTheOtherScene(List<Assignment> moved, Callout before, Callout after, Instant now) {
        boolean sceneMoved = ContactRule.isElsewhere(before.location(), after.location());
        boolean newHazard = !before.scene().hazards().containsAll(after.scene().hazards());
        if (!sceneMoved && !newHazard) return;
        // the version that this decision is going to make
        Warning warning = Warning.of(after.version() + 1, now, sceneMoved, newHazard);
        moved.forEach(assignment -> assignment.warn(warning));
    }

    private static Happening told(TimelineWord word, String relation, Situation other, String by) {
        return Happening.of(
                word,
                Map.of(
                        relation,
                        other.callout().id().toString(),
                        "reference",
                        other.callout().reference(),
                        "by",
                        by));
    }
}
