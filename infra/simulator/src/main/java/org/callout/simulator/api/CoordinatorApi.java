package org.callout.simulator.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static org.callout.simulator.api.Account.COORDINATOR;
import static org.callout.simulator.api.Patience.BRIEF;

/** What the demo organisation's verification desk asks of responder-app-api. Thread-safe. */
public final class CoordinatorApi {

    private final Caller caller;

    CoordinatorApi(Caller caller) {
        this.caller = caller;
    }

    public void putMembership(UUID responderId, String state, String tier) throws InterruptedException {
        caller.put(
                COORDINATOR,
                "/v1/responders/%s/membership".formatted(responderId),
                Map.of("state", state, "tier", tier),
                BRIEF);
    }

    public void verify(UUID responderId, String qualification, Instant validUntil) throws InterruptedException {
        caller.put(
                COORDINATOR,
                "/v1/responders/%s/qualifications/%s".formatted(responderId, qualification),
                Map.of("verified", true, "validUntil", validUntil.toString()),
                BRIEF);
    }
}
