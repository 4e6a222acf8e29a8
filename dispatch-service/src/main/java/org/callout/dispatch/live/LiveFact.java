package org.callout.dispatch.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.region.RegionView;
import org.jspecify.annotations.Nullable;

/** Something that a page is told: the name of a server-sent event, and its data as the record itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface LiveFact {

    /** The name of the event. */
    @JsonIgnore
    String event();

    /** Whether a page of that organisation may hear of it. */
    boolean concerns(String organisation);

    /** The stream is connected: what is read from now on, a snapshot first, misses nothing. */
    record Hello(Instant at) implements LiveFact {

        @Override
        public String event() {
            return "hello";
        }

        @Override
        public boolean concerns(String organisation) {
            return true;
        }
    }

    /** The stream is alive. */
    record Heartbeat(Instant at) implements LiveFact {

        @Override
        public String event() {
            return "heartbeat";
        }

        @Override
        public boolean concerns(String organisation) {
            return true;
        }
    }

    /** A callout has a new version; a page that has missed one between reads the callout again. */
    record CalloutChanged(
            UUID id, String kind, @JsonIgnore String organisation, long version, String state, String type, Instant at)
            implements LiveFact {

        @Override
        public String event() {
            return "callout";
        }

        @Override
        public boolean concerns(String organisation) {
            return this.organisation.equals(organisation);
        }
    }

    /**
     * A responder who is bound to a callout has moved.
     *
     * @param organisation of the callout
     */
    record ResponderMoved(
            UUID responderId,
            UUID calloutId,
            @JsonIgnore String organisation,
            double lon,
            double lat,
            double accuracyMetres,
            Instant at)
            implements LiveFact {

        @Override
        public String event() {
            return "position";
        }

        @Override
        public boolean concerns(String organisation) {
            return this.organisation.equals(organisation);
        }

        @Override
        public String toString() {
            return "ResponderMoved[responderId=%s, at=%s, [redacted]]".formatted(responderId, at);
        }
    }

    /** There is something new to say of the region: another one, its roads, the preparation of the next. */
    record RegionChanged(@JsonUnwrapped RegionView region) implements LiveFact {

        @Override
        public String event() {
            return "region";
        }

        @Override
        public boolean concerns(String organisation) {
            return true;
        }
    }

    /** Something about the alarms of an organisation has changed; a page reads them again. */
    record AlarmsChanged(
            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String organisation,

            Instant at) implements LiveFact {

        @Override
        public String event() {
            return "alarm";
        }

        @Override
        public boolean concerns(String organisation) {
            return this.organisation.equals(organisation);
        }
    }

    /**
     * An AED site has changed.
     *
     * @param id null when many have, as by an import
     */
    record AedChanged(@Nullable UUID id) implements LiveFact {

        @Override
        public String event() {
            return "aed";
        }

        @Override
        public boolean concerns(String organisation) {
            return true;
        }
    }
}
