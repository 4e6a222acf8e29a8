package org.callout.responder.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.callout.responder.alert.AlertView;
import org.callout.responder.alert.Inbox;
import org.callout.responder.alert.Nudges;

/** A volunteer's alerts as they change: first what is open now, then every change once, in order of sequence. */
@ApplicationScoped
class AlertStream {

    /** A change heard of that is not in the inbox yet is read again until it is; the inbox may be a replica away. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final Duration LOOK_AGAIN_AT_MOST = Duration.ofMillis(500);
    private static final int LOOKS = 30;

    private final Inbox inbox;
    private final Nudges nudges;

    AlertStream(Inbox inbox, Nudges nudges) {
        this.inbox = inbox;
        this.nudges = nudges;
    }

    /** Listens first and reads what is open second, so that nothing falls between. */
    Multi<AlertView> of(UUID responderId) {
        return Multi.createFrom().deferred(() -> {
            Map<UUID, Long> told = new ConcurrentHashMap<>();
            var changes = nudges.of(responderId).onOverflow().buffer(1024);
            var reads = Multi.createBy()
                    .merging()
                    .streams(
                            snapshot(responderId),
                            changes.onItem()
                                    .transformToUniAndConcatenate(nudge -> changed(responderId, nudge, told))
                                    .onItem()
                                    .transformToMulti(
                                            found -> Multi.createFrom().items(found.stream()))
                                    .concatenate());
            return reads.select().when(alert -> Uni.createFrom().item(isNews(alert, told)));
        });
    }

    private Multi<AlertView> snapshot(UUID responderId) {
        return inbox.list(responderId, true)
                .onItem()
                .transformToMulti(alerts -> Multi.createFrom().iterable(alerts));
    }

    private Uni<Optional<AlertView>> changed(UUID responderId, Nudges.Nudge nudge, Map<UUID, Long> told) {
        if (told.getOrDefault(nudge.alertId(), 0L) >= nudge.sequence()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return inbox.find(responderId, nudge.alertId())
                .map(found -> found.filter(alert -> alert.sequence() >= nudge.sequence())
                        .orElseThrow(NotYetException::new))
                .onFailure()
                .retry()
                .withBackOff(LOOK_AGAIN, LOOK_AGAIN_AT_MOST)
                .atMost(LOOKS)
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static boolean isNews(AlertView alert, Map<UUID, Long> told) {
        var known = told.get(alert.id());
        var isNews = known == null || known < alert.sequence();
        if (isNews) {
            told.put(alert.id(), alert.sequence());
        }
        return isNews;
    }

    /** The inbox does not have the change yet. */
    private static final class NotYetException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotYetException() {
            super("not in the inbox yet", null, false, false);
        }
    }
}
