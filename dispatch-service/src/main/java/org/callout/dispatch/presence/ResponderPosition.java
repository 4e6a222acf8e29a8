package org.callout.dispatch.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A fix as published on {@code responder.position}.
 *
 * @param lon degrees east
 * @param lat degrees north
 * @param accuracyMetres radius within which the device believes to be
 */
record ResponderPosition(UUID responderId, double lon, double lat, double accuracyMetres, Instant at) {

    /** Before anybody could locate a phone. */
    private static final Instant EARLIEST = Instant.EPOCH;

    /** What is later has no place in the database. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** What is absent in the message reaches this constructor as null. */
    ResponderPosition {
        if (responderId == null || at == null || at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("nobody's fix, or of no time");
        }
        // Written so that NaN is refused too.
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && accuracyMetres >= 0)) {
            throw new IllegalArgumentException("not a position on Earth");
        }
    }

    /** The newest of each responder. */
    static Collection<ResponderPosition> newestOfEach(List<ResponderPositions> messages) {
        int fixes = messages.stream().mapToInt(message -> message.all().size()).sum();
        Map<UUID, ResponderPosition> newest = LinkedHashMap.newLinkedHashMap(fixes);
        for (ResponderPositions message : messages) {
            for (ResponderPosition fix : message.all()) {
                newest.merge(fix.responderId(), fix, (a, b) -> b.at().isAfter(a.at()) ? b : a);
            }
        }
        return newest.values();
    }

    @Override
    public String toString() {
        return "ResponderPosition[responderId=%s, at=%s, [redacted]]".formatted(responderId, at);
    }
}
