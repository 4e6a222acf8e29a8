package org.callout.bench;

import java.io.PrintStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.callout.bench.BoardLoad.Opening;
import org.callout.bench.Desks.News;
import org.callout.bench.Incidents.Raised;
import org.callout.local.ProductStack;

/** One measurement of the console on a running product. */
final class ConsoleRun {

    /** Calls that stay open while others are raised: nobody answers, so more are asked in the meantime, as on a bad night. */
    private static final int RAISED_A_SECOND = 10;

    /** Each new version of a callout, when it was there for others, and when it was decided: microseconds since 1970. */
    private static final String TOLD = """
            select callout_id, version, (extract(epoch from max(pg_xact_commit_timestamp(xmin))) * 1000000)::bigint as committed,
                   (extract(epoch from min(at)) * 1000000)::bigint as decided
            from timeline_entry where callout_id = any (?) and at between ? and ?
            group by callout_id, version
            """;

    private final ProductStack stack;
    private final ConsoleBenchmark.Size size;
    private final PrintStream progress;

    ConsoleRun(ProductStack stack, ConsoleBenchmark.Size size, PrintStream progress) {
        this.stack = stack;
        this.size = size;
        this.progress = progress;
    }

    ConsoleReport measure() throws Exception {
        progress.printf("enlisting %,d volunteers%n", size.crowd().volunteers());
        Crowd.enlist(stack, size.crowd());
        progress.printf("remembering %,d calls%n", size.past());
        PastCallouts.remember(stack, size.past());
        try (Web web = new Web()) {
            String token = web.staffToken(stack.tokens(), "coordinator");
            progress.printf("searching for people %,d times%n", size.searches());
            var people = new PeopleSearch(stack, web, token);
            people.search(size.warmUpSearches());
            PeopleSearch.Searches searches = people.search(size.searches());
            Percentiles byKey = people.readByKey(size.searches() / 4);
            AedsInSight.Readings aeds = aeds(web, token);
            progress.printf("raising %d incidents%n", size.open());
            List<UUID> open = raise(web);
            Board board = board(web, token);
            Live live = live(web, token, open);
            return new ConsoleReport(
                    size,
                    searches,
                    byKey,
                    board.openings(),
                    board.bare(),
                    aeds,
                    live.delays(),
                    live.stored(),
                    live.unheard());
        }
    }

    private record Board(List<Opening> openings, Percentiles bare) {}

    private record Live(Percentiles delays, Percentiles stored, int unheard) {}

    private record Told(News news, long committed, long decided) {}

    private AedsInSight.Readings aeds(Web web, String token) throws SQLException {
        progress.printf("reading %,d AEDs %d times%n", size.aeds(), size.openings());
        AedsInSight.hang(stack, size.aeds());
        var map = new AedsInSight(web, stack.dispatch(), token);
        map.read(size.warmUpOpenings());
        return map.read(size.openings());
    }

    private List<UUID> raise(Web web) throws Exception {
        var places = Crowd.places(stack, Math.min(size.crowd().onDuty(), 5_000));
        String cad = web.cadToken(stack.tokens());
        var incidents = new Incidents(
                web, stack.dispatch(), cad, "console-" + Instant.now().toEpochMilli(), places);
        return incidents.raise(size.open(), RAISED_A_SECOND).stream()
                .map(Raised::callout)
                .toList();
    }

    private Board board(Web web, String token) throws Exception {
        progress.printf("opening the board %d times%n", size.openings());
        var openings = new ArrayList<Opening>();
        var bare = new ArrayList<Long>();
        try (var board = new BoardLoad(web, stack.dispatch(), token);
                Connection connection = stack.database("dispatch")) {
            for (int i = -size.warmUpOpenings(); i < size.openings(); i++) {
                Opening opening = board.open();
                long statement = BoardLoad.bare(connection);
                if (i < 0) continue;
                openings.add(opening);
                bare.add(statement);
            }
        }
        return new Board(openings, Percentiles.of(bare));
    }

    private Live live(Web web, String token, List<UUID> open) throws Exception {
        progress.printf("changing calls %d times before %d consoles%n", size.changes(), size.desks());
        try (var desks = new Desks(stack.dispatch(), token, size.desks())) {
            Instant from = Instant.now();
            change(web, token, open);
            Instant until = Instant.now();
            List<Told> told = told(open, from, until);
            awaitHeard(desks, told);
            var delays = new ArrayList<Long>();
            for (Told each : told) {
                desks.heard(each.news()).forEach(heard -> delays.add(heard - each.committed()));
            }
            var stored =
                    told.stream().map(each -> each.committed() - each.decided()).toList();
            return new Live(Percentiles.of(delays), Percentiles.of(stored), told.size() * size.desks() - delays.size());
        }
    }

    private void change(Web web, String token, List<UUID> open) {
        var answers = new ArrayList<CompletableFuture<?>>();
        long start = Micros.now();
        for (int i = 0; i < size.changes(); i++) {
            waitUntil(start + i * 1_000_000L / ConsoleBenchmark.CHANGES_A_SECOND);
            URI incident = stack.dispatch().resolve("/v1/incidents/" + open.get(i % open.size()));
            answers.add(web.patch(incident, token, "{\"notes\": \"told again, %d\"}".formatted(i))
                    .thenApply(Web::read));
        }
        answers.forEach(CompletableFuture::join);
    }

    private List<Told> told(List<UUID> open, Instant from, Instant until) throws SQLException {
        try (Connection connection = stack.database("dispatch");
                PreparedStatement statement = connection.prepareStatement(TOLD)) {
            statement.setArray(1, connection.createArrayOf("uuid", open.toArray()));
            statement.setObject(2, from.atOffset(ZoneOffset.UTC));
            statement.setObject(3, until.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                var told = new ArrayList<Told>();
                while (rows.next()) {
                    told.add(new Told(
                            new News(rows.getObject(1, UUID.class), rows.getLong(2)),
                            rows.getLong(3),
                            rows.getLong(4)));
                }
                return told;
            }
        }
    }

    private void awaitHeard(Desks desks, List<Told> told) throws InterruptedException {
        Instant deadline = Instant.now().plus(ConsoleBenchmark.LONGEST_WAIT);
        while (Instant.now().isBefore(deadline)
                && told.stream().anyMatch(each -> desks.heard(each.news()).size() < size.desks())) {
            Thread.sleep(100);
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - Micros.now(); left > 0; left = due - Micros.now()) {
            LockSupport.parkNanos(left * 1_000);
        }
    }
}
