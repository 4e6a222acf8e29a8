package org.callout.dispatch.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callout.platform.identity.Worker;
import org.callout.platform.recurring.LastingFailures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Counts in memory who asks for what, and takes it down beside all requests: at most once a minute for each client and each
 * person. What a process has not taken down when it is killed is lost, which is a minute at most. Limits hold for each
 * process by itself.
 */
@ApplicationScoped
class Usage {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(Usage.class));

    private static final int MOST_REMEMBERED = 10_000;

    private final UsageTable table;
    private final Clock clock;
    private final int usualLimit;
    private final Cache<ClientKey, ClientTally> clients = remembered();
    private final Cache<ClientKey, StaffTally> staff = remembered();
    private volatile Map<ClientKey, Integer> limits = Map.of();

    Usage(UsageTable table, Clock clock, @ConfigProperty(name = "callout.limit.requests-a-minute") int usualLimit) {
        this.table = table;
        this.clock = clock;
        this.usualLimit = usualLimit;
    }

    /** One client, or one person, of one organisation. */
    record ClientKey(String organisation, String id) {}

    private static <T> Cache<ClientKey, T> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    /**
     * Notes a request that begins.
     *
     * @param emergency whether it is let through whatever the limit
     * @return how long to wait before the next one, if this one is beyond the limit
     */
    Optional<Duration> begin(Worker worker, boolean emergency) {
        Instant now = clock.instant();
        return switch (worker.kind()) {
            case CLIENT -> tally(worker).ask(now, limitOf(keyOf(worker)), emergency);
            case STAFF -> {
                stay(worker, now, now);
                yield Optional.empty();
            }
        };
    }

    /** Notes that a request was refused. */
    void refuse(Worker worker) {
        if (worker.kind() == Worker.Kind.CLIENT) tally(worker).refuse();
    }

    /** Notes that somebody followed what happens until now. */
    void stayed(Worker worker, Instant since) {
        stay(worker, since, clock.instant());
    }

    /** How many requests a minute it may make. */
    int limitOf(ClientKey client) {
        return limits.getOrDefault(client, usualLimit);
    }

    int usualLimit() {
        return usualLimit;
    }

    private ClientTally tally(Worker worker) {
        return clients.get(keyOf(worker), key -> new ClientTally());
    }

    private void stay(Worker worker, Instant from, Instant until) {
        staff.get(keyOf(worker), key -> new StaffTally(worker)).see(worker, from, until);
    }

    private static ClientKey keyOf(Worker worker) {
        return new ClientKey(worker.organisation(), worker.id());
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> takeDown() {
        return FAILURES.outlive(
                "usage not taken down",
                () -> takeDownClients(clock.instant()).chain(() -> takeDownStaff(clock.instant())));
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> readLimits() {
        return FAILURES.outlive("limits not read", () -> table.limits().invoke(read -> limits = read));
    }

    private record ClientCount(ClientKey client, ClientTally tally, ClientTally.Count count) {}

    private Uni<Void> takeDownClients(Instant now) {
        List<ClientCount> due = new ArrayList<>();
        clients.asMap()
                .forEach((client, tally) ->
                        tally.takeDown(now).ifPresent(count -> due.add(new ClientCount(client, tally, count))));
        if (due.isEmpty()) return Uni.createFrom().voidItem();
        List<UsageTable.ClientRow> rows = due.stream()
                .map(each -> new UsageTable.ClientRow(each.client(), each.count()))
                .toList();
        return table.addClients(rows)
                .onFailure()
                .invoke(() -> due.forEach(each -> each.tally().giveBack(each.count())));
    }

    private record StaffStay(StaffTally tally, StaffTally.Stay stay) {}

    private Uni<Void> takeDownStaff(Instant now) {
        List<StaffStay> due = new ArrayList<>();
        staff.asMap()
                .values()
                .forEach(tally -> tally.takeDown(now).ifPresent(stay -> due.add(new StaffStay(tally, stay))));
        if (due.isEmpty()) return Uni.createFrom().voidItem();
        return table.addStaff(due.stream().map(StaffStay::stay).toList())
                .onFailure()
                .invoke(() -> due.forEach(each -> each.tally().giveBack(each.stay())));
    }
}
