package org.callout.platform.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callout.platform.identity.Caller;
import org.jspecify.annotations.Nullable;

/** What organisations have said of how long something is to be kept. Nothing of it is ever changed: who says otherwise adds to it. */
@ApplicationScoped
class KeepWords {

    private static final String OF_ORGANISATION = """
            select setting, keep_seconds, reason, said_by_name, said_at from keep_word
            where organisation = $1 order by id desc
            """;

    private static final String LAST_OF_ALL = """
            select distinct on (organisation) organisation, keep_seconds from keep_word
            where setting = $1 order by organisation, id desc
            """;

    private static final String SAY = """
            insert into keep_word (organisation, setting, keep_seconds, reason, said_by, said_by_name, said_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    private final Pool pool;
    private final Clock clock;

    KeepWords(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * What somebody has said.
     *
     * @param keptFor null for as long as the installation keeps it
     * @param by their name
     */
    record Word(@Nullable Duration keptFor, @Nullable String reason, String by, Instant at) {}

    /** An organisation that wants it gone sooner than others do. */
    record OwnTime(String organisation, Duration keep) {}

    /** All that an organisation has said, by setting, the last word first. */
    Uni<Map<String, List<Word>>> of(String organisation) {
        return pool.preparedQuery(OF_ORGANISATION)
                .execute(Tuple.of(organisation))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> row.getString("setting"),
                                Collectors.mapping(KeepWords::word, Collectors.toList()))));
    }

    /** Whoever has said of this setting that it is to be kept for a time of their own, and not taken it back. */
    Uni<List<OwnTime>> own(String setting) {
        return pool.preparedQuery(LAST_OF_ALL)
                .execute(Tuple.of(setting))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getLong("keep_seconds") != null)
                        .map(row -> new OwnTime(
                                row.getString("organisation"), Duration.ofSeconds(row.getLong("keep_seconds"))))
                        .toList());
    }

    /** Adds to it, in the name of the caller and for their organisation. */
    Uni<Void> say(Caller caller, String setting, @Nullable Duration keptFor, @Nullable String reason) {
        return pool.preparedQuery(SAY)
                .execute(Tuple.tuple()
                        .addString(caller.getOrganisation())
                        .addString(setting)
                        .addLong(keptFor == null ? null : (Long) keptFor.toSeconds())
                        .addString(reason)
                        .addString(caller.subject())
                        .addString(caller.displayName())
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Word word(Row row) {
        Long seconds = row.getLong("keep_seconds");
        return new Word(
                seconds == null ? null : Duration.ofSeconds(seconds),
                row.getString("reason"),
                row.getString("said_by_name"),
                row.getOffsetDateTime("said_at").toInstant());
    }
}
