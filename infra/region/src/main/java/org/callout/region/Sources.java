package org.callout.region;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The files that a region is made of. What is ready-made is taken as it is.
 *
 * @param files all of them, by the names that they get in the region's folder
 * @param extract the name of the OpenStreetMap extract among them
 */
record Sources(Map<String, Path> files, String extract) {

    static final String FACTS = "region.json";

    /** Facts that lie beside a bare extract: perhaps another extract's, so that not all of them count. */
    private static final String FACTS_BESIDE = "beside.region.json";

    private static final String EXTRACT_ENDING = ".osm.pbf";
    private static final String MAP_ENDING = ".pmtiles";
    private static final String FIRST_BLOCK = "OSMHeader";

    private static final String GEOJSON = ".geojson";
    private static final String CSV = ".csv";
    private static final String JSON = ".json";

    Sources {
        files = Map.copyOf(files);
    }

    /** An extract and lists of AEDs, of which there may be none. */
    static Sources of(Path extract, List<Path> lists) throws IOException, UnusableSourceException {
        Map<String, Path> files = new TreeMap<>();
        String name = regionOf(extract) + EXTRACT_ENDING;
        files.put(name, requireExtract(extract));
        Path beside = extract.resolveSibling(FACTS);
        if (Files.isReadable(beside)) {
            files.put(FACTS_BESIDE, beside);
        }
        for (Path list : lists) {
            String as = freeName(listName(list), files);
            files.put(as, requireReadable(list));
            Path description = list.resolveSibling(described(list.getFileName().toString()));
            if (Files.isReadable(description)) {
                files.put(described(as), description);
            }
        }
        return new Sources(files, name);
    }

    /** A folder with an extract, and perhaps facts, a base map and lists of AEDs. */
    static Sources in(Path folder) throws IOException, UnusableSourceException {
        if (!Files.isDirectory(folder)) {
            throw new UnusableSourceException("There is no folder " + folder + ".");
        }
        List<Path> extracts = list(folder, "*" + EXTRACT_ENDING);
        if (extracts.size() != 1) {
            throw new UnusableSourceException(
                    "The region %s must hold one *%s; it holds %d.".formatted(folder, EXTRACT_ENDING, extracts.size()));
        }
        Path extract = requireExtract(extracts.getFirst());
        List<Path> all = new ArrayList<>(extracts);
        all.addAll(list(folder, "*" + MAP_ENDING));
        all.addAll(list(folder, "*" + JSON));
        Map<String, Path> files = new TreeMap<>();
        all.forEach(file -> files.put(file.getFileName().toString(), file));
        for (Path file : list(folder, "*")) {
            String name = file.getFileName().toString();
            if (endsIn(name, GEOJSON) || endsIn(name, CSV)) {
                files.put(freeName(inLowerCase(name), files), file);
            }
        }
        return new Sources(files, extract.getFileName().toString());
    }

    Path extractFile() {
        return files.getOrDefault(extract, Path.of(extract));
    }

    Optional<Path> facts() {
        return Optional.ofNullable(files.get(FACTS));
    }

    Optional<Path> factsBeside() {
        return Optional.ofNullable(files.get(FACTS_BESIDE));
    }

    boolean haveMap() {
        return files.keySet().stream().anyMatch(name -> name.endsWith(MAP_ENDING));
    }

    /** What the base map is called, here or once it is drawn. */
    String mapName() {
        return files.keySet().stream()
                .filter(name -> name.endsWith(MAP_ENDING))
                .findFirst()
                .orElse(extract.replace(EXTRACT_ENDING, MAP_ENDING));
    }

    /** The extract's name as a person would say it: {@code porto-alegre-200812.osm.pbf} is Porto Alegre. */
    String spokenName() {
        String words = extract.replace(EXTRACT_ENDING, "")
                .replaceAll("[-_.](latest|\\d{6,8})$", "")
                .replaceAll("[-_]+", " ")
                .strip();
        StringBuilder name = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT));
            name.append(word.substring(Math.min(1, word.length())));
        }
        return name.isEmpty() ? "Region" : name.toString();
    }

    private static String regionOf(Path extract) {
        return extract.getFileName().toString().replaceAll("(?i)(\\.osm)?\\.pbf$", "");
    }

    /** Where the source, licence and columns of a list are told: beside {@code town.csv}, {@code town.source.json}. */
    private static String described(String list) {
        return list.replaceAll("\\.[^.]*$", "") + ".source.json";
    }

    /** Whoever imports the lists knows them by their endings: {@code AEDS.JSON} becomes {@code AEDS.geojson}. */
    private static String listName(Path list) throws UnusableSourceException {
        String name = list.getFileName().toString();
        if (endsIn(name, GEOJSON) || endsIn(name, CSV)) {
            return inLowerCase(name);
        }
        if (endsIn(name, JSON)) {
            return name.substring(0, name.length() - JSON.length()) + GEOJSON;
        }
        throw new UnusableSourceException(
                "%s is no list of AEDs: its name must end in .geojson, .json or .csv.".formatted(list));
    }

    private static boolean endsIn(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** The ending alone; the list is called by the rest. */
    private static String inLowerCase(String name) {
        int ending = name.lastIndexOf('.');
        return name.substring(0, ending) + name.substring(ending).toLowerCase(Locale.ROOT);
    }

    private static String freeName(String wished, Map<String, Path> taken) {
        String name = wished;
        for (int number = 2; taken.containsKey(name); number++) {
            name = number + "-" + wished;
        }
        return name;
    }

    private static List<Path> list(Path folder, String pattern) throws IOException {
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        }
    }

    private static Path requireReadable(Path file) throws UnusableSourceException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnusableSourceException("There is no file %s that can be read.".formatted(file));
        }
        return file;
    }

    /** The PBF format begins with the length of a header, four bytes, and the header with the type of its block. */
    private static Path requireExtract(Path file) throws IOException, UnusableSourceException {
        requireReadable(file);
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            byte[] beginning = in.readNBytes(4 + 2 + FIRST_BLOCK.length());
            if (!new String(beginning, StandardCharsets.ISO_8859_1).endsWith(FIRST_BLOCK)) {
                throw new UnusableSourceException(
                        "%s is no OpenStreetMap extract in PBF form (.osm.pbf).".formatted(file));
            }
        }
        return file;
    }
}
