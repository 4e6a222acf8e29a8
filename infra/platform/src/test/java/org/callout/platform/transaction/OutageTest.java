package org.callout.platform.transaction;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.vertx.pgclient.PgException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutageTest {

    private static final Closeable NOTHING = () -> {};

    static Stream<Throwable> whatPasses() {
        return Stream.of(
                new IOException("connection reset"),
                new TimeoutException("no connection"),
                new CompletionException(new UncheckedIOException(new IOException("broken pipe"))));
    }

    static Stream<Throwable> whatComesAgain() {
        return Stream.of(
                new IllegalArgumentException("not a position on Earth"),
                new JsonParseException(null, "not JSON"),
                new UncheckedIOException(new JsonMappingException(NOTHING, "wrong value")),
                new CompletionException(new UncheckedIOException(new JsonParseException(null, "not JSON"))));
    }

    @ParameterizedTest
    @MethodSource("whatPasses")
    void aLostOrCrowdedConnectionPasses(Throwable failure) {
        assertThat(Outage.isOne(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("whatComesAgain")
    void aMistakeComesAgainThoughItsTypeSaysInputAndOutput(Throwable failure) {
        assertThat(Outage.isOne(failure)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "40P01", "40001", "55P03", "25P03"})
    void whatTheDatabaseGetsOverPasses(String state) {
        assertThat(Outage.isOne(new IllegalStateException(refusal(state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22008", "42P01"})
    void whatTheDatabaseRefusesComesAgain(String state) {
        assertThat(Outage.isOne(new IllegalStateException(refusal(state)))).isFalse();
    }

    private static PgException refusal(String state) {
        return new PgException("refused", "ERROR", state, "detail");
    }
}
