package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.Warning;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.dispatch.talk.TalkMessage;

/**
 * What passes between the control room and those under way: warnings and that they were read, alarms and who sees to them,
 * messages. Nothing of it changes who goes.
 */
public final class ContactRule {

    private ContactRule() {}

    /** Warns everybody assigned when the scene has moved or a danger is told that was not known. */
    static void warn(Decision decision, Facts before) {
        Callout callout = decision.situation().callout();
        Facts after = callout.facts();
        boolean sceneMoved = isElsewhere(before.location(), after.location());
        boolean newHazard = !before.scene().hazards().containsAll(after.scene().hazards());
        if (!sceneMoved && !newHazard) return;
        // the version that this decision is going to make
        Warning warning = Warning.of(callout.version() + 1, decision.at(), sceneMoved, newHazard);
        decision.situation().active().forEach(assignment -> assignment.warn(warning));
    }

    static boolean isElsewhere(Location before, Location after) {
        return !before.position().equals(after.position())
                || !Objects.equals(before.address(), after.address())
                || !Objects.equals(before.floor(), after.floor())
                || !Objects.equals(before.access(), after.access());
    }

    /** Somebody has read what they were warned of. */
    public static Decision acknowledge(Situation situation, Assignment assignment, long version, Instant now) {
        Decision decision = new Decision(situation, now);
        return assignment.acknowledge(version, now)
                ? told(decision, assignment, TimelineWord.ACKNOWLEDGED, Map.of("version", version))
                : decision;
    }

    /** Somebody is in danger; also of those whose help is over. */
    public static Decision raiseAlarm(Situation situation, Assignment assignment, Instant now) {
        Decision decision = new Decision(situation, now);
        return assignment.raiseAlarm(now) ? told(decision, assignment, TimelineWord.ALARM, Map.of()) : decision;
    }

    /** A coordinator sees to the alarm, as its owner: the first, or whoever took it over. */
    public static Decision takeAlarm(Situation situation, Assignment assignment, String coordinator, Instant now) {
        Decision decision = new Decision(situation, now);
        return assignment.takeAlarm(coordinator, now)
                ? told(decision, assignment, TimelineWord.ALARM_TAKEN, Map.of("by", coordinator))
                : decision;
    }

    /** Something was written: whom it concerns hears it with everything else, and the timeline tells no word of it. */
    public static Decision tell(Situation situation, TalkMessage message, Instant now) {
        Decision decision = new Decision(situation, now);
        situation.callout().talkAbout();
        decision.addRecord(message);
        situation
                .active()
                .filter(each -> message.concerns(each.id()))
                .forEach(each -> decision.announce(situation.alertOf(each)));
        Map<String, Object> from = message.sender() == TalkMessage.Sender.CONTROL_ROOM
                ? Map.of("from", message.sender().name(), "by", message.author())
                : Map.of("from", message.sender().name());
        return decision.note(
                message.assignmentId() == null
                        ? Happening.of(TimelineWord.MESSAGE, from)
                        : situation
                                .assignment(message.assignmentId())
                                .map(each -> Happening.about(each.responderId(), TimelineWord.MESSAGE, from))
                                .orElseGet(() -> Happening.of(TimelineWord.MESSAGE, from)));
    }

    private static Decision told(
            Decision decision, Assignment assignment, TimelineWord word, Map<String, Object> detail) {
        return decision.announce(decision.situation().alertOf(assignment))
                .note(Happening.about(assignment.responderId(), word, detail));
    }
}
