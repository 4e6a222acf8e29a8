package org.callout.geo.match;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.NURSE;
import static org.callout.geo.match.Volunteer.NOW;
import static org.callout.geo.match.Volunteer.volunteer;
import static org.callout.geo.travel.TravelMode.BIKE;
import static org.callout.geo.travel.TravelMode.FOOT;

/** Volunteers around a scene, in tables of their own. */
final class Neighbourhood implements AutoCloseable {

    static final Position SCENE = new Position(9.5209, 47.1392);
    static final Requirement DIRECT = Requirement.anyOf(BLS_AED, NURSE);

    private final TestDatabase database;
    private final NearestResponders responders;

    /** @param schema of the tables, another one for each test */
    Neighbourhood(String schema) {
        this.database = new TestDatabase(schema);
        this.responders = new NearestResponders(database.pool());
    }

    void empty() {
        run("truncate presence, presence_membership, engagement cascade");
    }

    void run(String sql) {
        database.run(sql);
    }

    @Override
    public void close() {
        database.close();
    }

    void store(Volunteer... people) {
        database.insert(
                Volunteer.PRESENCE,
                Stream.of(people).map(Volunteer::presenceRow).toList());
        database.insert(
                Volunteer.MEMBERSHIP,
                Stream.of(people).map(Volunteer::membershipRow).toList());
    }

    void engage(int number, String kind) {
        database.insert(
                "insert into engagement (responder_id, callout_id, alert_id, kind, since) values ($1, $2, $3, $4, $5)",
                List.of(Tuple.of(id(number), id(500), id(600), kind, NOW.atOffset(ZoneOffset.UTC))));
    }

    List<Candidate> find(NearestQuery query) {
        return responders.find(query).await().atMost(Duration.ofSeconds(10));
    }

    /** Makes somebody who is there already a member of another organisation too. */
    void join(Volunteer person) {
        database.insert(Volunteer.MEMBERSHIP, List.of(person.membershipRow()));
    }

    /** As the database counts. */
    long cellOf(Position place) {
        var found = new AtomicLong();
        store(volunteer(1, place));
        database.pool()
                .query("select cell from ready_member join presence using (responder_id, cell)")
                .executeAndAwait()
                .forEach(row -> found.set(row.getLong(0)));
        empty();
        return found.get();
    }

    String planOf(NearestQuery query, Distance reach) {
        var plan = new StringBuilder();
        database.pool()
                .preparedQuery("explain " + NearestResponders.NEAREST_READY)
                .executeAndAwait(NearestResponders.parameters(query, reach))
                .forEach(row -> plan.append(row.getString(0)).append('\n'));
        return plan.toString();
    }

    static NearestQuery query() {
        return query(DIRECT, Set.of(), Set.of(), 10);
    }

    static NearestQuery query(Requirement requirement, Set<UUID> excluded, Set<String> overrules, int limit) {
        return new NearestQuery(
                "demo",
                SCENE,
                NOW,
                requirement,
                2,
                Set.of(FOOT, BIKE),
                NOW.minus(Duration.ofMinutes(30)),
                excluded,
                overrules,
                limit);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static Position east(double metres) {
        double metresADegree = 111_195.08 * Math.cos(Math.toRadians(SCENE.lat()));
        return new Position(SCENE.lon() + metres / metresADegree, SCENE.lat());
    }
}
