package org.callout.simulator.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** All that the simulator calls, over one HTTP client. */
public final class Apis implements AutoCloseable {

    private static final Duration POLL_HEALTH = Duration.ofMillis(250);

    private final JsonHttp http = new JsonHttp();
    private final Addresses addresses;
    private final Clock clock;
    private final Tokens tokens;

    public Apis(Addresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
        this.tokens = new Tokens(http, addresses.issuer(), clock);
    }

    public ResponderApi responder() {
        return new ResponderApi(new Caller(http, addresses.responder(), tokens));
    }

    public CoordinatorApi coordinator() {
        return new CoordinatorApi(new Caller(http, addresses.responder(), tokens));
    }

    public DispatchApi dispatch() {
        return new DispatchApi(new Caller(http, addresses.dispatch(), tokens));
    }

    public PushFeed pushes() {
        return new PushFeed(http, addresses.push());
    }

    /**
     * Returns once both services are ready.
     *
     * @throws ApiException the last refusal, when one is not ready within the time
     */
    public void awaitServices(Duration within) throws InterruptedException {
        Instant deadline = clock.instant().plus(within);
        awaitReady(addresses.dispatch(), deadline);
        awaitReady(addresses.responder(), deadline);
    }

    private void awaitReady(URI service, Instant deadline) throws InterruptedException {
        HttpRequest health =
                JsonHttp.request(URI.create(service + "/q/health/ready")).GET().build();
        while (true) {
            try {
                http.send(health, Patience.ONCE);
                return;
            } catch (ApiException e) {
                if (clock.instant().isAfter(deadline)) {
                    throw e;
                }
                Thread.sleep(POLL_HEALTH);
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
