package org.callout.bench;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.callout.geo.place.Position;

/** Raises cardiac arrests as a control room would, at times fixed beforehand: a slow answer does not slow the next one. */
final class Incidents {

    private static final int CLOSED_A_SECOND = 50;

    private final Web web;
    private final URI endpoint;
    private final String token;
    private final String run;
    private final List<Position> places;
    private final SplittableRandom random = new SplittableRandom(1);
    private int raised;

    /**
     * @param run makes the references of this run unique
     * @param places where help may be needed
     */
    Incidents(Web web, URI dispatch, String token, String run, List<Position> places) {
        this.web = web;
        this.endpoint = dispatch.resolve("/v1/incidents");
        this.token = token;
        this.run = run;
        this.places = List.copyOf(places);
    }

    /**
     * One incident.
     *
     * @param due when it was to be raised, microseconds since 1970; waiting for it is part of what is measured
     * @param answered when the answer was there
     */
    record Raised(UUID callout, long due, long answered) {}

    /** Returns when all have been answered. */
    List<Raised> raise(int number, int perSecond) {
        var answers = new ArrayList<CompletableFuture<Raised>>(number);
        long start = Micros.now();
        for (int i = 0; i < number; i++) {
            long due = start + i * 1_000_000L / perSecond;
            waitUntil(due);
            answers.add(web.post(endpoint, token, anArrest()).thenApply(answer -> raised(answer, due, Micros.now())));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** Closes them, as a control room does when the ambulance has come; returns when all are closed. */
    void close(List<Raised> incidents) {
        var answers = new ArrayList<CompletableFuture<?>>(incidents.size());
        long start = Micros.now();
        for (Raised incident : incidents) {
            waitUntil(start + answers.size() * 1_000_000L / CLOSED_A_SECOND);
            URI closure = endpoint.resolve("/v1/incidents/" + incident.callout() + "/closure");
            answers.add(web.put(closure, token, "{\"outcome\": \"TREATED\"}").thenApply(Web::read));
        }
        answers.forEach(CompletableFuture::join);
    }

    private static Raised raised(HttpResponse<String> answer, long due, long answered) {
        return new Raised(UUID.fromString(Web.read(answer).path("id").asText()), due, answered);
    }

    private String anArrest() {
        raised++;
        Position place = places.get(random.nextInt(places.size()));
        return String.format(Locale.ROOT, """
                {"cadReference": "%s-%d", "category": "CARDIAC_ARREST", "determinant": "09E01",
                 "location": {"lon": %.6f, "lat": %.6f, "accuracyMetres": 10, "address": "Bench %d", "placeType": "PUBLIC"},
                 "patient": {"ageYears": 61}, "scene": {"state": "CLEARED"}, "notes": "not breathing"}
                """, run, raised, place.lon(), place.lat(), raised);
    }

    private static void waitUntil(long due) {
        for (long left = due - Micros.now(); left > 0; left = due - Micros.now()) {
            LockSupport.parkNanos(left * 1_000);
        }
    }
}
