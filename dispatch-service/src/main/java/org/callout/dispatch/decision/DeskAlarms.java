package org.callout.dispatch.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callout.dispatch.alarm.AlarmCause;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.dispatch.alarm.Alarms;
import org.callout.dispatch.alarm.StandingCauses;
import org.callout.dispatch.callout.Callout;
import org.hibernate.reactive.mutiny.Mutiny;

/** Brings the alarms in line with what was decided, within its transaction. */
@ApplicationScoped
class DeskAlarms {

    private final Alarms alarms;

    DeskAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    /** Of a callout that is about to be stored: nothing stands yet, but if planning never comes through, somebody is to know. */
    static void expect(Decision intake) {
        Callout callout = intake.situation().callout();
        callout.alarmsStand(
                Set.of(), AlarmRule.standing(intake.situation(), intake.at()).dueAt());
    }

    /** Costs nothing where nothing has changed: what stands is known from the callout's own row. */
    Uni<Void> settle(Mutiny.Session session, Decision decision) {
        Callout callout = decision.situation().callout();
        StandingCauses standing = AlarmRule.standing(decision.situation(), decision.at());
        Set<String> before = callout.standingAlarms();
        Set<String> keys = standing.keys();
        List<AlarmCause> raised = Stream.of(
                        standing.causes().stream().filter(cause -> !before.contains(cause.key())),
                        decision.alarms().stream(),
                        devicesGone(decision))
                .flatMap(all -> all)
                .toList();
        List<String> over =
                before.stream().filter(key -> !keys.contains(key)).sorted().toList();
        callout.alarmsStand(keys, standing.dueAt());
        return alarms.change(session, new Alarms.Of(callout.organisation(), callout.id()), raised, over, decision.at());
    }

    private static Stream<AlarmCause> devicesGone(Decision decision) {
        return decision.aedOrders().stream()
                .filter(order -> order.kind() == AedOrder.Kind.OUT_OF_ORDER)
                .map(order -> new AlarmCause(AlarmKind.AED_GONE, order.aedId(), decision.at()));
    }
}
