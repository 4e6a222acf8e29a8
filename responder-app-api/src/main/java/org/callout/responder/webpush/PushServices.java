package org.callout.responder.webpush;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The push services of the world, by name. An endpoint is told by a volunteer's device, and this service calls it: only a
 * host that is known to be one is called, over https and at its usual port, so that nobody makes it call a machine behind
 * our own walls.
 */
final class PushServices {

    private static final int USUAL = -1;
    private static final int HTTPS = 443;
    private static final String ANY_BELOW = "*.";

    private final List<String> hosts;
    private final Optional<URI> emulator;

    /**
     * @param hosts names of hosts, and {@code *.example.org} for all below one
     * @param emulator may be called as it is named; absent in production
     */
    PushServices(List<String> hosts, Optional<URI> emulator) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.emulator = emulator;
    }

    boolean areCalledAt(URI endpoint) {
        var host = endpoint.getHost();
        if (host == null || endpoint.getUserInfo() != null) {
            return false;
        }
        return isEmulator(endpoint)
                || "https".equals(endpoint.getScheme())
                        && (endpoint.getPort() == USUAL || endpoint.getPort() == HTTPS)
                        && hosts.stream().anyMatch(known -> isNamedBy(known, host.toLowerCase(Locale.ROOT)));
    }

    private boolean isEmulator(URI endpoint) {
        return emulator.filter(known -> known.getScheme().equals(endpoint.getScheme())
                        && known.getHost().equals(endpoint.getHost())
                        && known.getPort() == endpoint.getPort())
                .isPresent();
    }

    private static boolean isNamedBy(String known, String host) {
        return known.startsWith(ANY_BELOW) ? host.endsWith(known.substring(1)) : host.equals(known);
    }
}
