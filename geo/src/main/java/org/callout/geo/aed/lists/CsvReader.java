package org.callout.geo.aed.lists;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** Reads a table, one row at a time; rows are counted as a spreadsheet shows them, the header being row 1. */
final class CsvReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 16_384;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(\\.\\d+)?");
    private static final Pattern NUMBER_WITH_COMMA = Pattern.compile("[+-]?\\d{1,3},\\d+");

    private final CsvMapping mapping;
    private final Rows rows;

    CsvReader(String source, CsvMapping mapping) {
        this.mapping = mapping;
        this.rows = new Rows(source);
    }

    AedList read(InputStream csv) throws IOException {
        try {
            return readTable(new Ending(utf8(csv)));
        } catch (UncheckedIOException failure) {
            return failed(Objects.requireNonNull(failure.getCause()));
        } catch (CharacterCodingException | CSVException failure) {
            return failed(failure);
        }
    }

    /** Bad content is refused as a whole; a stream that cannot be read is the caller's to handle. */
    private static AedList failed(IOException failure) throws IOException {
        return switch (failure) {
            case CharacterCodingException notUtf8 -> Rows.failed("not UTF-8 text");
            case CSVException malformed -> Rows.failed("not CSV: " + malformed.getMessage());
            default -> throw failure;
        };
    }

    private static Reader utf8(InputStream csv) {
        return new InputStreamReader(
                csv,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Remembers how the text ends. */
    private static final class Ending extends FilterReader {

        private int last = -1;

        Ending(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            last = next < 0 ? last : next;
            return next;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int count = super.read(into, from, most);
            last = count <= 0 ? last : into[from + count - 1];
            return count;
        }

        boolean isEndOfLine() {
            return last == '\n' || last == '\r';
        }
    }

    private AedList readTable(Ending all) throws IOException {
        BufferedReader text = new BufferedReader(all, LONGEST_HEADER);
        skipByteOrderMark(text);
        char delimiter = mapping.delimiterOf(header(text));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .setTrim(true)
                .get();
        CSVParser table;
        try {
            table = CSVParser.builder().setReader(text).setFormat(format).get();
        } catch (IllegalArgumentException twice) {
            return Rows.failed("the header names a column twice: " + twice.getMessage());
        }
        return readRows(table, all);
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static String header(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        StringBuilder header = new StringBuilder();
        for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
            header.append((char) next);
            if (header.length() == LONGEST_HEADER) {
                break;
            }
        }
        text.reset();
        return header.toString();
    }

    private AedList readRows(CSVParser table, Ending text) {
        Map<CsvColumn, String> columns = mapping.find(table.getHeaderNames());
        Optional<CsvColumn> missing = Arrays.stream(CsvColumn.values())
                .filter(column -> column.isNeeded() || mapping.names(column))
                .filter(column -> !columns.containsKey(column))
                .findFirst();
        if (missing.isPresent()) {
            return Rows.failed("no column for %s among %s"
                    .formatted(missing.get().name().toLowerCase(Locale.ROOT), table.getHeaderNames()));
        }
        boolean lastIsShort = false;
        for (CSVRecord row : table) {
            readRow(row, columns);
            lastIsShort = row.size() < table.getHeaderNames().size();
        }
        // What follows may be missing, and whatever a list does not name any more is retired.
        return lastIsShort && !text.isEndOfLine() ? Rows.failed("ends inside of a row") : rows.list();
    }

    private void readRow(CSVRecord row, Map<CsvColumn, String> columns) {
        String name = text(row, columns, CsvColumn.ID);
        String ref = name == null
                ? "row " + (row.getRecordNumber() + 1)
                : Refs.of(String.valueOf(columns.get(CsvColumn.ID)).toLowerCase(Locale.ROOT), name);
        Optional<String> problem = number(row, columns, CsvColumn.LON).or(() -> number(row, columns, CsvColumn.LAT));
        if (!row.isConsistent()) {
            rows.refuse(
                    ref,
                    "has %d columns, the header %d"
                            .formatted(
                                    row.size(), row.getParser().getHeaderNames().size()));
        } else if (name == null) {
            rows.refuse(ref, "no id");
        } else if (problem.isPresent()) {
            rows.refuse(ref, problem.get());
        } else {
            rows.take(
                    ref,
                    Double.parseDouble(row.get(columns.get(CsvColumn.LON))),
                    Double.parseDouble(row.get(columns.get(CsvColumn.LAT))),
                    texts(row, columns));
        }
    }

    private static SiteTexts texts(CSVRecord row, Map<CsvColumn, String> columns) {
        return new SiteTexts(
                text(row, columns, CsvColumn.ACCESS),
                SiteTexts.indoor(text(row, columns, CsvColumn.INDOOR)),
                text(row, columns, CsvColumn.LEVEL),
                text(row, columns, CsvColumn.OPENING_HOURS),
                text(row, columns, CsvColumn.DESCRIPTION));
    }

    /** Why the column does not say a number, if it does not. */
    private static Optional<String> number(CSVRecord row, Map<CsvColumn, String> columns, CsvColumn column) {
        String text = text(row, columns, column);
        String what = column.name().toLowerCase(Locale.ROOT);
        if (text == null) {
            return Optional.of("no " + what);
        }
        if (NUMBER_WITH_COMMA.matcher(text).matches()) {
            return Optional.of("%s has a decimal comma: %s".formatted(what, text));
        }
        return NUMBER.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("%s is not a number of degrees: %s".formatted(what, text));
    }

    private static @Nullable String text(CSVRecord row, Map<CsvColumn, String> columns, CsvColumn column) {
        String heading = columns.get(column);
        if (heading == null || !row.isSet(heading)) {
            return null;
        }
        String text = row.get(heading).strip();
        return text.isEmpty() ? null : text;
    }
}
