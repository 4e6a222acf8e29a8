package org.callout.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a demonstration raises its first callout: a place that really is in the region.
 *
 * @param region its name
 * @param address as people know it
 */
record DemoPlace(String region, BigDecimal lon, BigDecimal lat, String address) {

    /** What the prepared region says; empty when it has neither addresses nor named streets. */
    static Optional<DemoPlace> of(Path preparedRegion) {
        try {
            var facts = new ObjectMapper()
                    .readTree(preparedRegion.resolve("region.json").toFile());
            var place = facts.path("place");
            if (place.isMissingNode()) {
                return Optional.empty();
            }
            return Optional.of(new DemoPlace(
                    facts.path("name").asText(),
                    place.path("lon").decimalValue(),
                    place.path("lat").decimalValue(),
                    place.path("address").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of an incident, for a shell's single quotes; its reference is the second in which it is sent. */
    String incident() {
        return ("{\"cadReference\":\"'\"$(date +%%s)\"'\",\"category\":\"CARDIAC_ARREST\",\"location\":{\"lon\":%s,\"lat\":%s,"
                        + "\"address\":\"%s\",\"placeType\":\"PUBLIC\"},\"patient\":{\"ageYears\":62}}")
                .formatted(
                        lon.toPlainString(),
                        lat.toPlainString(),
                        address.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "'\\''"));
    }
}
