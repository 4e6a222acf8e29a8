package org.callout.platform.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Erases what is kept long enough: everybody's after the installation's time, an organisation's own after its own. */
@ApplicationScoped
public class Erasing {

    private final Pool pool;
    private final KeepTimes times;
    private final KeepWords words;
    private final Erasures erasures;
    private final Clock clock;

    Erasing(Pool pool, KeepTimes times, KeepWords words, Erasures erasures, Clock clock) {
        this.pool = pool;
        this.times = times;
        this.words = words;
        this.erasures = erasures;
        this.clock = clock;
    }

    /**
     * Erases by a setting about which organisations may say their own, and notes it.
     *
     * @param sql erases what is older than $1 of the organisation $2 (text), of everybody where that is null
     */
    public Uni<Void> ofOrganisations(String setting, String sql) {
        return words.own(setting)
                .chain(own -> run(sql, times.installed(setting), null)
                        .chain(rows -> ofEach(sql, setting, own, rows))
                        .chain(rows -> erasures.note(setting, rows)));
    }

    /**
     * Erases by a setting that is the same for everybody, and notes it.
     *
     * @param sql erases what is older than $1
     */
    public Uni<Void> ofEverybody(String setting, String sql) {
        return run(sql, times.installed(setting)).chain(rows -> erasures.note(setting, rows));
    }

    /**
     * Erases what no setting is about.
     *
     * @param sql erases what is older than $1
     */
    public Uni<Integer> run(String sql, Duration keep) {
        return execute(sql, Tuple.of(before(keep)));
    }

    /** The rows that are gone, those of before included. */
    private Uni<Integer> ofEach(String sql, String setting, List<KeepWords.OwnTime> own, int before) {
        Duration installed = times.installed(setting);
        Uni<Integer> gone = Uni.createFrom().item(before);
        for (KeepWords.OwnTime each : own) {
            if (each.keep().compareTo(installed) >= 0) continue;
            gone = gone.chain(rows -> run(sql, each.keep(), each.organisation()).map(more -> rows + more));
        }
        return gone;
    }

    private Uni<Integer> run(String sql, Duration keep, @Nullable String organisation) {
        return execute(sql, Tuple.tuple().addOffsetDateTime(before(keep)).addString(organisation));
    }

    private OffsetDateTime before(Duration keep) {
        return clock.instant().minus(keep).atOffset(ZoneOffset.UTC);
    }

    private Uni<Integer> execute(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(SqlResult::rowCount);
    }
}
