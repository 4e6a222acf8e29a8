package org.callout.geo.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callout.geo.osm.Addresses;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * The streets and houses of a region, found as one types: by the beginning of words, in any order, with the usual slips. It is
 * held in memory, the streets by their words and the houses by their street, so that even a country's is small. Immutable.
 */
public final class Gazetteer {

    /** For an installation without a region. */
    public static final Gazetteer EMPTY = new Gazetteer(List.of());

    /** Of better ones than these a house is looked for. */
    private static final int STREETS_LOOKED_AT = 100;

    /** Houses of a street whose number only begins as typed; more would be a list of numbers. */
    private static final int HOUSES_OF_A_STREET = 4;

    private static final double OF_THE_TOWN = 0.9;
    private static final double WHOLE_NAME = 0.1;
    private static final double WITH_THE_HOUSE = 0.2;
    private static final double THE_VERY_HOUSE = 0.1;
    private static final double FAR = 0.15;
    private static final double FAR_METRES = 20_000;

    private final List<Street> streets;
    private final Map<String, List<Use>> uses;

    /** Where a word is used: by which street, worth how much there. */
    private record Use(int street, double worth) {}

    private record Scored(FoundPlace place, double score) {}

    private Gazetteer(List<Street> streets) {
        this.streets = streets;
        this.uses = new HashMap<>();
        for (int i = 0; i < streets.size(); i++) {
            note(i, Spelling.words(streets.get(i).name()), 1);
            String city = streets.get(i).city();
            if (city != null) note(i, Spelling.words(city), OF_THE_TOWN);
        }
    }

    private void note(int street, List<String> words, double worth) {
        for (String word : Set.copyOf(words)) {
            uses.computeIfAbsent(word, first -> new ArrayList<>(1)).add(new Use(street, worth));
        }
    }

    /**
     * The index of these addresses, which are read twice.
     *
     * @throws java.io.UncheckedIOException when they cannot be read
     */
    public static Gazetteer of(Addresses addresses) {
        return of(addresses, Long.MAX_VALUE).orElseThrow();
    }

    /**
     * The same for whoever has little memory.
     *
     * @param mostBytes that the index may take, by a careful estimate; empty when it would take more
     */
    public static Optional<Gazetteer> of(Addresses addresses, long mostBytes) {
        return StreetBook.streets(addresses, mostBytes).map(Gazetteer::new);
    }

    /** How many streets it knows. */
    public int size() {
        return streets.size();
    }

    /**
     * What fits best, best first.
     *
     * @param text street, number and town in any order; a word may be unfinished or misspelt
     * @param near of two that fit as well, the nearer one comes first; null when nothing is nearer
     */
    public List<FoundPlace> search(String text, @Nullable Position near, int limit) {
        List<String> words = Spelling.words(text);
        List<String> names = words.stream().filter(word -> !isNumber(word)).toList();
        List<String> numbers = words.stream().filter(Gazetteer::isNumber).toList();
        if (names.isEmpty()) return List.of();
        return fitting(names).entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(STREETS_LOOKED_AT)
                .flatMap(fit -> places(streets.get(fit.getKey()), fit.getValue(), numbers))
                .map(found -> near == null ? found : nearer(found, near))
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(found -> found.place.label().length())
                        .thenComparing(found -> found.place.label()))
                .map(Scored::place)
                .limit(limit)
                .toList();
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** The streets in whose name and town every word is found, with how well they fit. */
    private Map<Integer, Double> fitting(List<String> names) {
        Map<Integer, Double> fit = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Map<Integer, Double> byThis = fitting(names.get(i));
            if (i == 0) {
                fit = byThis;
            } else {
                fit.keySet().retainAll(byThis.keySet());
                fit.replaceAll((street, before) -> before + byThis.getOrDefault(street, 0.0));
            }
        }
        fit.replaceAll((street, sum) -> sum / names.size() + WHOLE_NAME * share(streets.get(street), names));
        return fit;
    }

    private Map<Integer, Double> fitting(String typed) {
        Map<Integer, Double> fit = new HashMap<>();
        uses.forEach((word, where) -> {
            double likeness = Spelling.likeness(typed, word);
            if (likeness > 0) where.forEach(use -> fit.merge(use.street, likeness * use.worth, Math::max));
        });
        return fit;
    }

    /** How much of the name has been typed: {@code Landstrasse} is meant before {@code Alte Landstrasse}. */
    private static double share(Street street, List<String> typed) {
        return Spelling.words(street.name()).stream()
                .mapToInt(word -> typed.stream().anyMatch(each -> Spelling.likeness(each, word) > 0) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static Stream<Scored> places(Street street, double score, List<String> numbers) {
        if (numbers.isEmpty()) return Stream.of(new Scored(street.whole(), score));
        List<Scored> houses = numbers.stream()
                .flatMap(number -> street.houses(number).stream()
                        .limit(HOUSES_OF_A_STREET)
                        .map(house -> new Scored(
                                house.place(),
                                score
                                        + WITH_THE_HOUSE
                                        + (house.number().equalsIgnoreCase(number) ? THE_VERY_HOUSE : 0))))
                .toList();
        return houses.isEmpty() ? Stream.of(new Scored(street.whole(), score)) : houses.stream();
    }

    private static Scored nearer(Scored found, Position near) {
        double away = found.place.position().distanceTo(near).metres();
        return new Scored(found.place, found.score - FAR * Math.min(1, away / FAR_METRES));
    }
}
