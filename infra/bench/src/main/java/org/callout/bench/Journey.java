package org.callout.bench;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The road of one call to its first push, each milestone in microseconds since 1970 by the clock of the machine.
 *
 * @param due when the control room was to raise it
 * @param received read by dispatch-service
 * @param planning when its step began
 * @param writing when the transaction that writes the alerts began
 * @param relaying when the outbox relay took the alert up
 * @param queued when responder-app-api had read the alert and was about to write the phone's delivery
 * @param arrived when the push had arrived at the emulator
 */
record Journey(long due, long received, long planning, long writing, long relaying, long queued, long arrived) {

    /** From one milestone to the next. */
    record Stage(String name, ToLongFunction<Journey> from, ToLongFunction<Journey> to) {

        long micros(Journey journey) {
            return to.applyAsLong(journey) - from.applyAsLong(journey);
        }
    }

    static final Stage WHOLE = new Stage("POST due → first push arrived", Journey::due, Journey::arrived);

    static final List<Stage> STAGES = List.of(
            new Stage("intake: POST due → received", Journey::due, Journey::received),
            new Stage("write the call, commit, begin its step", Journey::received, Journey::planning),
            new Stage("read it, find the nearest and AEDs, plan", Journey::planning, Journey::writing),
            new Stage("lock, write the alerts, commit, wake the relay", Journey::writing, Journey::relaying),
            new Stage("relay, Kafka, consumer", Journey::relaying, Journey::queued),
            new Stage("write the delivery, commit, Firebase SDK", Journey::queued, Journey::arrived));
}
