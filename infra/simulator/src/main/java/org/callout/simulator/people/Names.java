package org.callout.simulator.people;

import java.util.List;
import java.util.random.RandomGenerator;

/** First and last names as one meets them in Liechtenstein: mostly from there, some from where people moved in from. */
final class Names {

    private static final List<String> LOCAL_FIRST = List.of(
            "Andrea",
            "Daniela",
            "Claudia",
            "Sandra",
            "Nicole",
            "Manuela",
            "Sabine",
            "Petra",
            "Monika",
            "Karin",
            "Lea",
            "Laura",
            "Julia",
            "Elena",
            "Sophie",
            "Lena",
            "Nina",
            "Corina",
            "Silvia",
            "Barbara",
            "Thomas",
            "Daniel",
            "Peter",
            "Markus",
            "Martin",
            "Christian",
            "Stefan",
            "Michael",
            "Andreas",
            "Roland",
            "Patrick",
            "Marco",
            "Manuel",
            "Fabian",
            "Simon",
            "Lukas",
            "David",
            "Noah",
            "Jonas",
            "Elias",
            "Norbert",
            "Werner",
            "Hubert");

    private static final List<String> LOCAL_LAST = List.of(
            "Marxer",
            "Frick",
            "Büchel",
            "Hasler",
            "Ospelt",
            "Schädler",
            "Beck",
            "Frommelt",
            "Vogt",
            "Wohlwend",
            "Hoop",
            "Kaiser",
            "Kieber",
            "Meier",
            "Matt",
            "Nigg",
            "Oehri",
            "Ritter",
            "Sele",
            "Hilti",
            "Biedermann",
            "Batliner",
            "Gassner",
            "Gstöhl",
            "Heeb",
            "Jehle",
            "Kindle",
            "Konrad",
            "Lampert",
            "Näscher",
            "Negele",
            "Nutt",
            "Quaderer",
            "Risch",
            "Schächle",
            "Sprenger",
            "Verling",
            "Walser",
            "Wachter",
            "Wanger",
            "Eberle",
            "Foser",
            "Goop",
            "Gerner",
            "Elkuch",
            "Wolfinger",
            "Bühler",
            "Tschütscher",
            "Mündle",
            "Hemmerle");

    private static final List<Origin> ELSEWHERE = List.of(
            new Origin("pt", List.of("Ana", "Inês", "João", "Tiago"), List.of("da Silva", "Pereira", "Santos")),
            new Origin("it", List.of("Giulia", "Chiara", "Luca", "Matteo"), List.of("Rossi", "Ferrari", "Colombo")),
            new Origin("tr", List.of("Elif", "Zeynep", "Emre", "Mehmet"), List.of("Yılmaz", "Kaya", "Demir")),
            new Origin("es", List.of("Lucía", "Marta", "Javier", "Pablo"), List.of("García", "Fernández", "López")),
            new Origin("sq", List.of("Arta", "Vesa", "Besnik", "Driton"), List.of("Krasniqi", "Gashi", "Berisha")));

    private static final double FROM_ELSEWHERE = 0.15;

    private Names() {}

    /** A name, and the language that goes with it beside German, if any. */
    static Named pick(RandomGenerator random) {
        if (random.nextDouble() < FROM_ELSEWHERE) {
            Origin origin = oneOf(ELSEWHERE, random);
            return new Named(
                    oneOf(origin.first, random) + " " + oneOf(origin.last, random), List.of("de", origin.language));
        }
        String name = oneOf(LOCAL_FIRST, random) + " " + oneOf(LOCAL_LAST, random);
        return new Named(name, random.nextDouble() < 0.6 ? List.of("de", "en") : List.of("de"));
    }

    private static <T> T oneOf(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** @param languages ISO 639-1, the best spoken first */
    record Named(String name, List<String> languages) {}

    private record Origin(String language, List<String> first, List<String> last) {}
}
