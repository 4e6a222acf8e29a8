package org.callout.responder.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Finds members among a million of them: walks a bounded way along the names, which is enough where many answer, and looks the rest
 * up by an inverted index, which is quick where few do. One of the two always is.
 */
@ApplicationScoped
class MemberSearch {

    private static final String FOLD = "select folded($1) as folded";

    private final Pool pool;
    private final Clock clock;

    MemberSearch(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Somebody found, and the place in the list. */
    record Found(UUID id, MemberCursor place) {}

    /** A part of the list that is in order: names that begin as asked, or all the others. */
    private record Stretch(boolean begins, String from, String to) {

        MemberCursor start() {
            return new MemberCursor(begins, from, MemberCursor.START.id());
        }
    }

    /** What a walk came to; complete when nobody beyond it can answer before the page is full. */
    private record Walked(List<Found> found, boolean complete) {}

    /**
     * Who answers, in order, behind a place.
     *
     * @param most how many at most
     */
    Uni<List<Found>> find(MemberQuestion question, MemberCursor after, int most) {
        return pool.preparedQuery(FOLD)
                .execute(Tuple.of(question.name()))
                .map(rows -> rows.iterator().next().getString("folded"))
                .chain(name -> find(new Asked(question, name, most), after));
    }

    private Uni<List<Found>> find(Asked asked, MemberCursor after) {
        if (!asked.isNamed() || !after.begins()) {
            return walk(asked, new Stretch(!asked.isNamed(), "", MemberSearchSql.LAST), after)
                    .chain(walked -> walked.complete() ? ready(walked.found()) : lookUp(asked, after));
        }
        return walk(asked, new Stretch(true, asked.name(), asked.behind()), after)
                .chain(first -> {
                    if (!first.complete()) return lookUp(asked, after);
                    return first.found().size() >= asked.most() ? ready(first.found()) : others(asked, after, first);
                });
    }

    private Uni<List<Found>> others(Asked asked, MemberCursor after, Walked first) {
        return walk(asked, new Stretch(false, "", MemberSearchSql.LAST), MemberCursor.START)
                .chain(second -> {
                    if (!second.complete()) return lookUp(asked, after);
                    List<Found> all = new ArrayList<>(first.found());
                    all.addAll(second.found());
                    return ready(all.subList(0, Math.min(asked.most(), all.size())));
                });
    }

    private Uni<Walked> walk(Asked asked, Stretch stretch, MemberCursor after) {
        var values = values(asked, after.equals(MemberCursor.START) ? stretch.start() : after)
                .addValue(stretch.to())
                .addValue(stretch.begins() ? "" : asked.name())
                .addValue(stretch.begins() ? "" : asked.behind());
        return pool.preparedQuery(MemberSearchSql.WALK).execute(values).map(rows -> walked(rows, asked, stretch));
    }

    private static Walked walked(RowSet<Row> rows, Asked asked, Stretch stretch) {
        var found = new ArrayList<Found>();
        boolean wornOut = false;
        for (Row row : rows) {
            if (row.getBoolean("answers")) found.add(found(row, stretch.begins()));
            wornOut |= row.getLong("step") == MemberSearchSql.LONGEST_WALK;
        }
        return new Walked(found, found.size() >= asked.most() || !wornOut);
    }

    private Uni<List<Found>> lookUp(Asked asked, MemberCursor after) {
        var question = asked.question();
        var values = values(asked, after)
                .addValue(asked.name())
                .addValue(asked.behind())
                .addValue(!after.begins());
        question.cells().ifPresent(cells -> values.addValue(cells.toArray(String[]::new)));
        var sql = MemberSearchSql.lookUp(asked.isNamed(), question.near().isPresent(), question.asksForExpired());
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> found(row, !row.getBoolean("other")))
                        .toList());
    }

    private static Found found(Row row, boolean begins) {
        UUID id = row.getUUID("responder_id");
        return new Found(id, new MemberCursor(begins, row.getString("name"), id));
    }

    /** $1 to $14. */
    private Tuple values(Asked asked, MemberCursor after) {
        var question = asked.question();
        var near = question.near();
        var values = Tuple.tuple()
                .addValue(question.organisation())
                .addValue(question.tags().toArray(String[]::new));
        asked.words().forEach(values::addValue);
        return values.addValue(question.stateName())
                .addValue(clock.instant().atOffset(ZoneOffset.UTC))
                .addValue(question.qualificationName())
                .addValue(near.map(MemberQuestion.Near::lon).orElse(null))
                .addValue(near.map(MemberQuestion.Near::lat).orElse(null))
                .addValue(near.map(each -> (double) each.withinMetres()).orElse(null))
                .addValue(asked.most())
                .addValue(after.name())
                .addValue(after.id());
    }

    private static Uni<List<Found>> ready(List<Found> found) {
        return Uni.createFrom().item(found);
    }

    /**
     * A question with its name folded as the entries' are.
     *
     * @param most how many at most
     */
    private record Asked(MemberQuestion question, String name, int most) {

        boolean isNamed() {
            return !name.isEmpty();
        }

        /** Behind every name that begins as asked. */
        String behind() {
            return name + MemberSearchSql.LAST;
        }

        /** The longest words, each after the blank before it; always as many. */
        List<String> words() {
            var words = new ArrayList<>(List.of(name.split(" ")));
            words.sort((one, other) -> other.length() - one.length());
            return IntStream.range(0, MemberSearchSql.WORDS)
                    .mapToObj(i -> " " + words.get(Math.min(i, words.size() - 1)))
                    .toList();
        }
    }
}
