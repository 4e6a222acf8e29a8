package org.callout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Reads the board as the console does when it is opened: page by page, each callout whole. */
final class BoardLoad implements AutoCloseable {

    private static final String BOARD = "/v1/board?limit=50";

    /** Before there was such a page: as many readers as the console had, of one callout after the other. */
    private static final int READERS = 6;

    /** What the board shows, by one statement and without any service. */
    private static final String BARE = """
            select c.*, (select json_agg(n) from need n where n.callout_id = c.id),
              (select json_agg(a) from alert a where a.callout_id = c.id),
              (select json_agg(s) from assignment s where s.callout_id = c.id),
              (select json_agg(t) from timeline_entry t where t.callout_id = c.id)
            from callout c where organisation = 'demo' and kind = 'INCIDENT' and state <> 'CLOSED'
            """;

    private final Web web;
    private final URI dispatch;
    private final String token;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);

    /**
     * One opening, in microseconds.
     *
     * @param whole until all that is open was read
     * @param single the same by one request for each callout (reference)
     * @param callouts so many
     */
    record Opening(long whole, long single, int callouts) {}

    BoardLoad(Web web, URI dispatch, String token) {
        this.web = web;
        this.dispatch = dispatch;
        this.token = token;
    }

    Opening open() throws Exception {
        long start = System.nanoTime();
        List<String> ids = board();
        get("/v1/region");
        long whole = (System.nanoTime() - start) / 1_000;
        long again = System.nanoTime();
        int read = readEach(ids);
        return new Opening(whole, (System.nanoTime() - again) / 1_000, read);
    }

    private List<String> board() {
        var ids = new ArrayList<String>();
        String address = BOARD;
        while (true) {
            JsonNode page = get(address);
            page.path("callouts").forEach(callout -> ids.add(callout.path("id").asText()));
            if (!page.hasNonNull("nextCursor")) return ids;
            address = BOARD + "&cursor=" + page.path("nextCursor").asText();
        }
    }

    private int readEach(List<String> ids) throws Exception {
        var queue = new ArrayBlockingQueue<String>(Math.max(1, ids.size()), false, ids);
        Callable<Integer> reader = () -> readAll(queue);
        int read = 0;
        for (var done : readers.invokeAll(
                IntStream.range(0, READERS).mapToObj(i -> reader).toList())) {
            read += done.get();
        }
        return read;
    }

    private int readAll(ArrayBlockingQueue<String> queue) {
        int read = 0;
        for (String id = queue.poll(); id != null; id = queue.poll()) {
            get("/v1/incidents/" + id);
            read++;
        }
        return read;
    }

    private JsonNode get(String address) {
        return Web.read(web.get(dispatch.resolve(address), token).join());
    }

    /** The same rows by one statement, in microseconds. */
    static long bare(Connection connection) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(BARE);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
        return (System.nanoTime() - start) / 1_000;
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
