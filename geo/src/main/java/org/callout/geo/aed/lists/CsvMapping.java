package org.callout.geo.aed.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table says what.
 *
 * @param delimiter between the columns; null to take whichever of comma, semicolon and tab the header has most of
 * @param headings the column's heading in the table, in any case; columns that are not named are looked for under their
 *     usual headings, such as {@code osm_id}, {@code lon}, {@code opening_hours}
 */
public record CsvMapping(@Nullable Character delimiter, Map<CsvColumn, String> headings) {

    /** Everything under its usual heading. */
    public static final CsvMapping USUAL = new CsvMapping(null, Map.of());

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    public CsvMapping {
        headings = Map.copyOf(headings);
    }

    /** The delimiter of a table with that header. */
    char delimiterOf(String header) {
        if (delimiter != null) {
            return delimiter;
        }
        return DELIMITERS.stream()
                .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                .orElse(',');
    }

    private static long count(String header, char wanted) {
        return header.chars().filter(character -> character == wanted).count();
    }

    /** The headings of the table for each column that it has. */
    Map<CsvColumn, String> find(List<String> table) {
        Map<CsvColumn, String> found = new EnumMap<>(CsvColumn.class);
        for (CsvColumn column : CsvColumn.values()) {
            find(column, table).ifPresent(heading -> found.put(column, heading));
        }
        return found;
    }

    /** Whether the mapping itself names the column. */
    boolean names(CsvColumn column) {
        return headings.containsKey(column);
    }

    private Optional<String> find(CsvColumn column, List<String> table) {
        String named = headings.get(column);
        List<String> wanted = named == null ? column.usualHeadings() : List.of(named.toLowerCase(Locale.ROOT));
        return wanted.stream()
                .flatMap(heading -> table.stream()
                        .filter(known -> known.toLowerCase(Locale.ROOT).equals(heading)))
                .findFirst();
    }
}
