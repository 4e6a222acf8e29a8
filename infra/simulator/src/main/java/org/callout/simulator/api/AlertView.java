package org.callout.simulator.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as responder-app-api shows it to its responder, as far as the simulator looks. */
public record AlertView(
        UUID id,
        UUID calloutId,
        String kind,
        long sequence,
        String state,
        @Nullable Reply reply,
        @Nullable Assignment assignment,
        @Nullable String outcome) {

    public record Reply(String answer) {}

    public record Assignment(
            UUID id,
            String category,
            String state,
            String progress,
            @Nullable Details details) {}

    /** Known to the assigned only, and only while they are. */
    public record Details(
            Place location,
            @Nullable Place aed,
            @Nullable Travel travel,
            @Nullable String windowFrom) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    public record Place(double lon, double lat) {}

    public record Travel(String mode) {}
}
