package org.callout.dispatch.guardian;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Sends what is due: at once when nudged after a commit of this process, and at the next look otherwise, so that a process
 * that dies between the two loses nothing. Any number of replicas may run it.
 */
@ApplicationScoped
class NoticeSender {

    private static final Logger LOG = Logger.getLogger(NoticeSender.class);

    private static final int A_PASS = 20;

    private final NoticeQueue queue;
    private final GuardianGateway gateway;
    private final MeterRegistry meters;

    NoticeSender(NoticeQueue queue, GuardianGateway gateway, MeterRegistry meters) {
        this.queue = queue;
        this.gateway = gateway;
        this.meters = meters;
    }

    /** Says that a notice was committed just now. */
    void nudge() {
        sendDue().subscribe().with(done -> {}, failure -> LOG.warnf("notices wait for the next look: %s", failure));
    }

    @Scheduled(every = "{callout.guardian.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return sendDue()
                .onFailure()
                .invoke(failure -> LOG.warnf("due notices not claimed, next look soon: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> sendDue() {
        return queue.claim(A_PASS)
                .onItem()
                .transformToMulti(claimed -> Multi.createFrom().iterable(claimed))
                .onItem()
                .transformToUniAndMerge(this::send)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> send(NoticeQueue.Claimed notice) {
        return gateway.send(notice.message().id(), notice.message())
                .chain(() -> gateway.reachesPeople()
                        ? queue.sent(notice, gateway.name()).invoke(() -> count("sent"))
                        : queue.left(notice, gateway.name()).invoke(() -> count("left")))
                .onFailure()
                .recoverWithUni(failure -> {
                    count("failed");
                    LOG.warnf(
                            "notice=%s not taken by the gateway: %s",
                            notice.message().id(), failure);
                    return queue.again(notice, gateway.name(), String.valueOf(failure.getMessage()));
                });
    }

    private void count(String outcome) {
        meters.counter("callout.guardian.notices", "outcome", outcome).increment();
    }
}
