package org.callout.simulator.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.callout.simulator.api.Account.CLINICAL_LEAD;
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

    /** Approves every delivered step card that the organisation has no approved version of, as its clinical lead. */
    public void approveStepCards() throws InterruptedException {
        String all = caller.post(CLINICAL_LEAD, "/v1/step-cards/delivered", Map.of(), BRIEF);
        for (StepCard card : caller.read(all, new TypeReference<List<StepCard>>() {})) {
            if (card.state().equals("DRAFT")) {
                caller.put(CLINICAL_LEAD, "/v1/step-cards/%s/approval".formatted(card.id()), Map.of(), BRIEF);
            }
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record StepCard(UUID id, String state) {}

    public void verify(UUID responderId, String qualification, Instant validUntil) throws InterruptedException {
        caller.put(
                COORDINATOR,
                "/v1/responders/%s/qualifications/%s".formatted(responderId, qualification),
                Map.of("verified", true, "validUntil", validUntil.toString()),
                BRIEF);
    }
}
