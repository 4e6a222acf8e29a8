package org.callout.bench;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The road of one call to its first push, each milestone in microseconds since 1970 by the clock of the machine.
 *
 * @param due when the control room was to raise it
 * @param received accepted by dispatch-service
 * @param planned when the first wave was decided
 * @param written when the transaction with the alerts began
 * @param published when Kafka had acknowledged the alert
 * @param queued when the phone's delivery was written in responder-app-api
 * @param claimed when a sender took it
 * @param arrived when the push had arrived at the emulator
 */
record Journey(
        long due, long received, long planned, long written, long published, long queued, long claimed, long arrived) {

    /** From one milestone to the next. */
    record Stage(String name, ToLongFunction<Journey> from, ToLongFunction<Journey> to) {

        long micros(Journey journey) {
            return to.applyAsLong(journey) - from.applyAsLong(journey);
        }
    }

    static final Stage WHOLE = new Stage("POST due → first push arrived", Journey::due, Journey::arrived);

    static final List<Stage> STAGES = List.of(
            new Stage("intake: POST due → received", Journey::due, Journey::received),
            new Stage("commit, then find and plan the first wave", Journey::received, Journey::planned),
            new Stage("lock the callout again", Journey::planned, Journey::written),
            new Stage("write alerts, commit, relay, Kafka's ack", Journey::written, Journey::published),
            new Stage("consume: acknowledged → delivery written", Journey::published, Journey::queued),
            new Stage("commit, then a sender claims it", Journey::queued, Journey::claimed),
            new Stage("Firebase SDK: claimed → arrived", Journey::claimed, Journey::arrived));
}
