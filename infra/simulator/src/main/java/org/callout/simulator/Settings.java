package org.callout.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callout.simulator.api.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * What the environment asks for.
 *
 * @param dataDirectory holds an OpenStreetMap extract and a GeoJSON file of AEDs
 * @param state where what has to outlive this program is kept; empty: nothing is
 * @param volunteers how many besides Anna and Ben; 0 for nobody at all
 * @param simulatedShare of them, 0 to 1, whose phones answer and move
 * @param haste how many times quicker than in life people answer and get ready
 * @param seed the same seed, the same volunteers
 */
record Settings(
        Addresses addresses,
        Path dataDirectory,
        Optional<Path> state,
        int volunteers,
        double simulatedShare,
        double haste,
        long seed) {

    /** People answer after 6 s in the median instead of 40 s, so that a demonstration does not drag. */
    private static final double USUAL_HASTE = 6.5;

    Settings {
        require(volunteers >= 0, "CALLOUT_VOLUNTEERS must not be below 0, was " + volunteers);
        require(
                simulatedShare >= 0 && simulatedShare <= 1,
                "CALLOUT_SIMULATED_SHARE must be from 0 to 1, was " + simulatedShare);
        require(haste > 0 && haste <= 100, "CALLOUT_SIMULATED_HASTE must be above 0 and up to 100, was " + haste);
    }

    static Settings from(Map<String, String> environment) {
        return new Settings(
                new Addresses(
                        address(environment, "CALLOUT_DISPATCH_URL", "http://localhost:8080"),
                        address(environment, "CALLOUT_RESPONDER_URL", "http://localhost:8081"),
                        address(environment, "CALLOUT_OIDC_URL", "http://localhost:8083/callout"),
                        address(environment, "CALLOUT_FCM_URL", "http://localhost:8082")),
                Path.of(read(environment, "CALLOUT_DATA_DIR", "infra/local/data/liechtenstein", Function.identity())),
                Optional.ofNullable(environment.get("CALLOUT_STATE"))
                        .filter(path -> !path.isBlank())
                        .map(Path::of),
                read(environment, "CALLOUT_VOLUNTEERS", 300, Integer::valueOf),
                read(environment, "CALLOUT_SIMULATED_SHARE", 0.6, Double::valueOf),
                read(environment, "CALLOUT_SIMULATED_HASTE", USUAL_HASTE, Double::valueOf),
                read(environment, "CALLOUT_SIMULATED_SEED", 1L, Long::valueOf));
    }

    private static URI address(Map<String, String> environment, String name, String usual) {
        URI address = read(environment, name, URI.create(usual), URI::create);
        require(address.getHost() != null, name + " must be an http address, was " + address);
        return URI.create(address.toString().replaceAll("/+$", ""));
    }

    private static <T> T read(
            Map<String, String> environment, String name, T usual, Function<String, ? extends T> reading) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            return reading.apply(value.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " cannot be read: " + value, e);
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
