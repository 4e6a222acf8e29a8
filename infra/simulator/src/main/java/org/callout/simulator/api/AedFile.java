package org.callout.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A file that lists AEDs. What cannot be told from the list itself stands beside it: {@code town.source.json} beside
 * {@code town.csv} names source, licence, attribution, rank and, for a table, its columns, as the import's query does.
 *
 * @param path of the list
 * @param query what the import is told of it
 */
public record AedFile(Path path, Map<String, String> query) {

    /** How extracts of OpenStreetMap end. */
    public static final String EXTRACT = ".osm.pbf";

    private static final Map<String, String> OF_AN_EXTRACT = Map.of(
            "source", "osm-extract",
            "licence", "ODbL-1.0",
            "attribution", "© OpenStreetMap contributors",
            // After the lists, which somebody looks after
            "rank", "200");

    public AedFile {
        query = Map.copyOf(query);
    }

    /** The file with what stands beside it. */
    public static AedFile at(Path path) {
        String file = path.getFileName().toString();
        if (file.endsWith(EXTRACT)) {
            return new AedFile(path, OF_AN_EXTRACT);
        }
        String name = file.substring(0, file.lastIndexOf('.'));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("source", name);
        query.put("licence", "not stated");
        query.put("attribution", "");
        query.putAll(said(path.resolveSibling(name + ".source.json")));
        return new AedFile(path, query);
    }

    private static Map<String, String> said(Path beside) {
        Map<String, String> said = new LinkedHashMap<>();
        if (Files.exists(beside)) {
            try {
                JsonNode json = new ObjectMapper().readTree(beside.toFile());
                json.properties()
                        .forEach(each -> said.put(each.getKey(), each.getValue().asText()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return said;
    }

    /** The name under which the list is known. */
    public String source() {
        return Objects.requireNonNull(query.get("source"));
    }

    boolean isExtract() {
        return path.getFileName().toString().endsWith(EXTRACT);
    }

    long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The media type by its ending. */
    public String mediaType() {
        if (isExtract()) {
            return "application/vnd.openstreetmap.pbf";
        }
        return path.getFileName().toString().endsWith(".csv") ? "text/csv" : "application/geo+json";
    }

    /** The query as it stands in an address. */
    String encodedQuery() {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
