package org.callout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.callout.local.ProductStack;

/** Looks for members as coordinators do: by what they remember of a name, by where somebody lives, by what they can do. */
final class PeopleSearch {

    private static final int PEOPLE = 2_000;

    private static final String SOME = """
            select id, display_name, home_lon, home_lat from responder where home_lon is not null
            order by md5(id::text) limit %d
            """.formatted(PEOPLE);

    private static final Map<String, Function<Person, String>> QUESTIONS = questions();

    private final Web web;
    private final URI members;
    private final String token;
    private final List<Person> people;
    private final SplittableRandom random = new SplittableRandom(3);

    /** Somebody who is looked for. */
    private record Person(String id, String name, double lon, double lat) {}

    PeopleSearch(ProductStack stack, Web web, String token) throws SQLException {
        this.web = web;
        this.members = stack.responder().resolve("/v1/responders");
        this.token = token;
        this.people = some(stack);
    }

    private static Map<String, Function<Person, String>> questions() {
        var questions = new LinkedHashMap<String, Function<Person, String>>();
        questions.put(
                "the first three letters",
                person -> "q=" + encoded(person.name().substring(0, 3)));
        questions.put("a family name", person -> "q=" + encoded(familyName(person)));
        questions.put("the whole name, without accents", person -> "q=" + encoded(plain(person.name())));
        questions.put("a name and a skill", person -> "qualification=BLS_AED&q=" + encoded(familyName(person)));
        questions.put("who lives near a place", person -> near(person) + "&state=ACTIVE");
        questions.put(
                "a first name near a place",
                person -> near(person) + "&q=" + encoded(person.name().split(" ")[0]));
        return questions;
    }

    /**
     * Searches.
     *
     * @param byQuestion by what was asked for
     */
    record Searches(Percentiles all, Map<String, Percentiles> byQuestion) {}

    /** So many searches, one after the other. */
    Searches search(int count) {
        var all = new ArrayList<Long>();
        var times = new LinkedHashMap<String, Percentiles>();
        QUESTIONS.forEach((asked, query) -> {
            var ofThese = new ArrayList<Long>();
            for (int i = 0; i < count / QUESTIONS.size(); i++) {
                Person person = people.get(random.nextInt(people.size()));
                JsonNode page = timed(URI.create(members + "?" + query.apply(person)), ofThese);
                if (page.path("items").isEmpty()) throw new BenchException("nobody was found by " + asked);
            }
            all.addAll(ofThese);
            times.put(asked, Percentiles.of(ofThese));
        });
        return new Searches(Percentiles.of(all), times);
    }

    /** Microseconds of so many readings of one person. */
    Percentiles readByKey(int count) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            timed(
                    members.resolve("/v1/responders/"
                            + people.get(random.nextInt(people.size())).id()),
                    times);
        }
        return Percentiles.of(times);
    }

    private JsonNode timed(URI address, List<Long> times) {
        long start = System.nanoTime();
        JsonNode answer = Web.read(web.get(address, token).join());
        times.add((System.nanoTime() - start) / 1_000);
        return answer;
    }

    private static List<Person> some(ProductStack stack) throws SQLException {
        try (Connection connection = stack.database("responder");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SOME)) {
            var people = new ArrayList<Person>();
            while (rows.next()) {
                people.add(new Person(rows.getString(1), rows.getString(2), rows.getDouble(3), rows.getDouble(4)));
            }
            return people;
        }
    }

    private static String near(Person person) {
        return String.format(Locale.ROOT, "near=%.4f,%.4f&within=2000", person.lon(), person.lat());
    }

    private static String familyName(Person person) {
        return person.name().split(" ")[1].split("-")[0];
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
