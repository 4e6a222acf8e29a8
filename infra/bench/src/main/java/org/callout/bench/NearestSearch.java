package org.callout.bench;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.callout.bench.CityCrowd.Person;
import org.callout.bench.MemoryGrid.Near;
import org.callout.geo.match.Candidate;
import org.callout.geo.match.NearestQuery;
import org.callout.geo.match.NearestResponders;
import org.callout.geo.match.Qualification;
import org.callout.geo.match.Requirement;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;

/** The same scenes by each means in turn, one search after the other. */
final class NearestSearch {

    static final int WANTED = 50;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** So many scenes by one means before the next has its turn: what disturbs the machine disturbs all. */
    private static final int AT_A_TURN = 250;

    private final Pool pool;
    private final NearestResponders responders;
    private final Redis redis;
    private final MemoryGrid grid;
    private final List<Person> eligible;
    private final Scenes scenes;

    NearestSearch(Pool pool, Redis redis, MemoryGrid grid, List<Person> eligible, Scenes scenes) {
        this.pool = pool;
        this.responders = new NearestResponders(pool);
        this.redis = redis;
        this.grid = grid;
        this.eligible = eligible;
        this.scenes = scenes;
    }

    NearestReport.Search measure(NearestBenchmark.Size size) throws Exception {
        int exact = exact(size.tried());
        Stream.generate(scenes::next).limit(size.before()).forEach(scene -> find(responders, scene));
        measure(Stream.generate(scenes::next).limit(size.scenes()).toList());
        return measure(Stream.generate(scenes::next).limit(size.scenes()).toList())
                .report(eligible.size(), exact);
    }

    /** Times alone, after searches that do not count. */
    static Percentiles time(NearestResponders responders, Scenes scenes, int before, int searches) {
        var micros = new ArrayList<Long>();
        for (int i = -before; i < searches; i++) {
            Position scene = scenes.next();
            long start = System.nanoTime();
            find(responders, scene);
            if (i >= 0) {
                micros.add((System.nanoTime() - start) / 1_000);
            }
        }
        return Percentiles.of(micros);
    }

    private static List<Candidate> find(NearestResponders responders, Position scene) {
        return responders.find(query(scene)).await().atMost(LONGEST_WAIT);
    }

    /** As a cardiac arrest asks. */
    static NearestQuery query(Position scene) {
        Instant now = Instant.now();
        return new NearestQuery(
                "demo",
                scene,
                now,
                Requirement.anyOf(Qualification.BLS_AED),
                2,
                Set.of(TravelMode.FOOT, TravelMode.BIKE),
                now.minus(Duration.ofHours(12)),
                Set.of(),
                Set.of(),
                WANTED);
    }

    /** How many scenes have exactly those whom trying everybody finds, by PostGIS and by the grid alike. */
    private int exact(int tried) {
        int exact = 0;
        for (int i = 0; i < tried; i++) {
            Position scene = scenes.next();
            List<UUID> wanted = ids(MemoryGrid.byTryingAll(eligible.stream(), scene, WANTED));
            List<UUID> found =
                    find(responders, scene).stream().map(Candidate::responderId).toList();
            if (found.equals(wanted) && ids(grid.nearest(scene, WANTED)).equals(wanted)) {
                exact++;
            }
        }
        return exact;
    }

    private static List<UUID> ids(List<Near> nearest) {
        return nearest.stream().map(near -> near.person().id()).toList();
    }

    private Times measure(List<Position> all) throws Exception {
        var times = new Times();
        for (int from = 0; from < all.size(); from += AT_A_TURN) {
            List<Position> turn = all.subList(from, Math.min(all.size(), from + AT_A_TURN));
            for (Position scene : turn) {
                times.postgis.add(micros(() -> find(responders, scene)));
            }
            for (int i = 0; i < turn.size(); i++) {
                times.roundTrip.add(micros(this::doNothing));
            }
            for (Position scene : turn) {
                int before = times.found;
                times.redisNear.add(micros(
                        () -> times.found += redis.nearest(scene, 2, WANTED).size()));
                times.tooFew += times.found - before < WANTED ? 1 : 0;
            }
            for (Position scene : turn) {
                times.redisFar.add(micros(() -> redis.nearest(scene, 10, WANTED)));
            }
            for (Position scene : turn) {
                times.grid.add(micros(() -> grid.nearest(scene, WANTED)));
            }
        }
        return times;
    }

    private int doNothing() {
        return pool.preparedQuery("select 1")
                .execute()
                .await()
                .atMost(LONGEST_WAIT)
                .size();
    }

    private static long micros(Callable<?> search) throws Exception {
        long start = System.nanoTime();
        search.call();
        return (System.nanoTime() - start) / 1_000;
    }

    private static final class Times {
        private final List<Long> postgis = new ArrayList<>();
        private final List<Long> roundTrip = new ArrayList<>();
        private final List<Long> redisNear = new ArrayList<>();
        private final List<Long> redisFar = new ArrayList<>();
        private final List<Long> grid = new ArrayList<>();
        private int found;
        private int tooFew;

        NearestReport.Search report(int eligible, int exact) {
            return new NearestReport.Search(
                    Percentiles.of(postgis),
                    Percentiles.of(roundTrip),
                    Percentiles.of(redisNear),
                    Percentiles.of(redisFar),
                    Percentiles.of(grid),
                    eligible,
                    tooFew,
                    exact);
        }
    }
}
