package org.callout.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * A TCP port on this machine.
 *
 * @param variable the environment variable that chooses it
 */
record Port(int number, String variable) {
    Port {
        if (number < 1 || number > 65_535) {
            throw new LocalStackException(variable + "=" + number + " is no port: choose one from 1 to 65535.");
        }
    }

    /** The port that {@code variable} names in the environment, or else the usual one. */
    static Port from(Map<String, String> environment, String variable, int usual) {
        var chosen = environment.getOrDefault(variable, "");
        if (chosen.isBlank()) {
            return new Port(usual, variable);
        }
        try {
            return new Port(Integer.parseInt(chosen.strip()), variable);
        } catch (NumberFormatException e) {
            throw new LocalStackException(variable + "=" + chosen + " is no port: choose one from 1 to 65535.", e);
        }
    }

    /** A port that nobody listens at now. */
    static Port anyFree(String variable) {
        try (var socket = new ServerSocket(0)) {
            return new Port(socket.getLocalPort(), variable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFree() {
        try (var socket = new ServerSocket(number)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Says plainly what to set if somebody else already listens here. */
    void requireFree(String part) {
        if (!isFree()) {
            throw new LocalStackException("Port %d, wanted for %s, is taken. Choose another: %s=%d infra/run"
                    .formatted(number, part, variable, anyFree(variable).number()));
        }
    }

    String url() {
        return "http://localhost:" + number;
    }
}
