package org.callout.simulator.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.callout.simulator.api.Patience.BRIEF;
import static org.callout.simulator.api.Patience.LONG;
import static org.callout.simulator.api.Patience.ONCE;

/** What a volunteer's phone asks of responder-app-api. Thread-safe. */
public final class ResponderApi {

    private final Caller caller;

    ResponderApi(Caller caller) {
        this.caller = caller;
    }

    /** Registers whoever the account is. */
    public ResponderView register(Account account, Object registration) throws InterruptedException {
        return caller.read(caller.post(account, "/v1/responders", registration, BRIEF), ResponderView.class);
    }

    public ResponderView me(Account account) throws InterruptedException {
        return caller.read(caller.get(account, "/v1/me", BRIEF), ResponderView.class);
    }

    public ResponderView change(Account account, Map<String, ?> changes) throws InterruptedException {
        return caller.read(caller.patch(account, "/v1/me", changes, BRIEF), ResponderView.class);
    }

    /** @param codeOfConduct the version that is accepted */
    public void apply(Account account, String organisation, int codeOfConduct) throws InterruptedException {
        Map<String, Integer> application = Map.of("acceptedCodeOfConduct", codeOfConduct);
        caller.put(account, "/v1/me/memberships/" + organisation, application, BRIEF);
    }

    public void putDevice(Account account, String deviceId, String platform, String pushToken)
            throws InterruptedException {
        caller.put(account, "/v1/me/devices/" + deviceId, Map.of("platform", platform, "pushToken", pushToken), BRIEF);
    }

    public void putAvailability(Account account, boolean onDuty) throws InterruptedException {
        caller.put(account, "/v1/me/availability", Map.of("onDuty", onDuty), BRIEF);
    }

    /** @param accuracyMetres radius */
    public void putPosition(Account account, double lon, double lat, int accuracyMetres, Instant at, Patience patience)
            throws InterruptedException {
        Map<String, Object> fix = Map.of("lon", lon, "lat", lat, "accuracyMetres", accuracyMetres, "at", at.toString());
        caller.put(account, "/v1/me/position", fix, patience);
    }

    public List<AlertView> listOpenAlerts(Account account) throws InterruptedException {
        String body = caller.get(account, "/v1/me/alerts?open=true", BRIEF);
        return caller.read(body, new TypeReference<List<AlertView>>() {});
    }

    public AlertView getAlert(Account account, UUID alertId) throws InterruptedException {
        return caller.read(caller.get(account, "/v1/me/alerts/" + alertId, ONCE), AlertView.class);
    }

    /** @param state RECEIVED or SEEN */
    public void putReceipt(Account account, UUID alertId, String state, String deviceId) throws InterruptedException {
        Map<String, String> receipt = Map.of("state", state, "deviceId", deviceId, "channel", "FCM");
        caller.put(account, "/v1/me/alerts/%s/receipt".formatted(alertId), receipt, BRIEF);
    }

    /** @param answer ACCEPT or DECLINE */
    public void putReply(Account account, UUID alertId, String answer) throws InterruptedException {
        caller.put(account, "/v1/me/alerts/%s/reply".formatted(alertId), Map.of("answer", answer), BRIEF);
    }

    public void putProgress(Account account, UUID assignmentId, String step) throws InterruptedException {
        caller.put(account, "/v1/me/assignments/%s/progress".formatted(assignmentId), Map.of("step", step), LONG);
    }

    public void postFinding(Account account, UUID assignmentId, String finding) throws InterruptedException {
        caller.post(
                account, "/v1/me/assignments/%s/findings".formatted(assignmentId), Map.of("finding", finding), ONCE);
    }
}
