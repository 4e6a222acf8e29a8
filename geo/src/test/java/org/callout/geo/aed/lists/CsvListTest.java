package org.callout.geo.aed.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.lists.AedList.Refusal;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvListTest {

    private static final String HEADER = "osm_id,lat,lon,access,indoor,level,opening_hours,location\n";

    @Test
    void theUsualHeadingsNeedNoMapping() throws IOException {
        var report = read(HEADER + "8842630422,47.1404741,9.5223373,yes,no,-1,24/7,\"Vadozner Huus, Rathausplatz\"\n");

        assertThat(report.refused()).isEmpty();
        assertThat(report.taken())
                .singleElement()
                .extracting(
                        AedSite::sourceRef,
                        AedSite::position,
                        AedSite::access,
                        AedSite::indoor,
                        AedSite::level,
                        AedSite::openingHours,
                        AedSite::description)
                .containsExactly(
                        "node/8842630422",
                        new Position(9.5223373, 47.1404741),
                        "yes",
                        false,
                        "-1",
                        "24/7",
                        "Vadozner Huus, Rathausplatz");
    }

    @Test
    void otherHeadingsAreMapped() throws IOException {
        var mapping = new CsvMapping(
                ';',
                Map.of(
                        CsvColumn.ID, "Nummer",
                        CsvColumn.LON, "Ost",
                        CsvColumn.LAT, "Nord",
                        CsvColumn.OPENING_HOURS, "Zeiten"));

        var report = AedList.readCsv(
                stream("NUMMER;Nord;Ost;Zeiten;Name\nH-17;47.1;9.5;Mo-Fr 8-17 Uhr;Schule\n"), "town", mapping);

        assertThat(report.taken())
                .singleElement()
                .extracting(AedSite::sourceRef, AedSite::openingHours, AedSite::description)
                .containsExactly("H-17", "Mo-Fr 8-17 Uhr", "Schule");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFoundInTheHeader(String delimiter) throws IOException {
        var report =
                read(String.join(delimiter, "id", "lon", "lat") + "\r\n" + String.join(delimiter, "1", "9.5", "47.1"));

        assertThat(report.taken()).hasSize(1);
    }

    @Test
    void aByteOrderMarkAndEmptyLinesAreNoRows() throws IOException {
        var report = read("\uFEFFid,lon,lat\n\n1,9.5,47.1\n\n");

        assertThat(report.taken()).hasSize(1);
        assertThat(report.refused()).isEmpty();
    }

    @Test
    void aTextInQuotesMayHoldDelimitersQuotesAndLines() throws IOException {
        var report = read("id,lon,lat,location\n1,9.5,47.1,\"by the \"\"Rössle\"\",\nleft\"\n2,9.5,47.1,x\n");

        assertThat(report.taken()).extracting(AedSite::description).containsExactly("by the \"Rössle\",\nleft", "x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1;9,5099866;47,15;yes | 1     | lon has a decimal comma: 9,5099866
            1;9.5;east;yes        | 1     | lat is not a number of degrees: east
            1;9.5;NaN;yes         | 1     | lat is not a number of degrees: NaN
            1;9.5;97.15;yes       | 1     | lat must be in -90..90, was 97.15
            1;;47.1;yes           | 1     | no lon
            ;9.5;47.1;yes         | row 2 | no id
            1;9.5;47.1            | 1     | has 3 columns, the header 4
            1;9.5;47.1;yes;no     | 1     | has 5 columns, the header 4
            """)
    void aRowThatCannotBeTakenIsReportedWithTheReason(String row, String ref, String reason) throws IOException {
        var report = read("id;lon;lat;access\n" + row + "\n2;9.5;47.1;yes\n");

        assertThat(report.refused()).containsExactly(new Refusal(ref, reason));
        assertThat(report.taken()).extracting(AedSite::sourceRef).containsExactly("2");
    }

    @Test
    void aRowNamedTwiceIsTakenOnce() throws IOException {
        var report = read("id,lon,lat\n1,9.5,47.1\n1,9.6,47.1\n");

        assertThat(report.taken()).hasSize(1);
        assertThat(report.refused()).containsExactly(new Refusal("1", "named twice in the list"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                | no column for id among []
            'name,lat\nx,1\n'                 | no column for id among [name, lat]
            'id,lat\n1,47.1\n'                | no column for lon among [id, lat]
            """)
    void aTableWithoutANeededColumnIsRefusedAsAWhole(String table, String reason) throws IOException {
        assertThat(read(table).refused()).containsExactly(new Refusal("file", reason));
    }

    @Test
    void aMappingThatNamesNoColumnOfTheTableIsRefusedRatherThanIgnored() throws IOException {
        var mapping = new CsvMapping(null, Map.of(CsvColumn.LEVEL, "storey"));

        assertThat(AedList.readCsv(stream("id,lon,lat\n1,9.5,47.1\n"), "town", mapping)
                        .refused())
                .containsExactly(new Refusal("file", "no column for level among [id, lon, lat]"));
    }

    @Test
    void aTableThatBreaksOffIsRefusedAsAWhole() throws IOException {
        var report = read("id,lon,lat,location\n1,9.5,47.1,x\n2,9.5,47.1,\"by the");

        assertThat(report.taken()).isEmpty();
        assertThat(report.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).startsWith("not CSV"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,9.5", "2,9.5,47.1", "2"})
    void aTableThatBreaksOffInsideOfARowIsRefusedAsAWhole(String last) throws IOException {
        var report = read("id,lon,lat,location\n1,9.5,47.1,x\n" + last);

        assertThat(report.taken()).isEmpty();
        assertThat(report.refused()).containsExactly(new Refusal("file", "ends inside of a row"));
    }

    @Test
    void aTableNeedNotEndWithAnEndOfLine() throws IOException {
        assertThat(read("id,lon,lat,location\n1,9.5,47.1,x\n2,9.5,47.1,y").taken())
                .hasSize(2);
    }

    @Test
    void aTableInAnotherEncodingIsRefusedAsAWhole() throws IOException {
        var latin1 = "id,lon,lat,location\n1,9.5,47.1,Städtle\n".getBytes(Charset.forName("windows-1252"));

        assertThat(AedList.readCsv(new ByteArrayInputStream(latin1), "town", CsvMapping.USUAL)
                        .refused())
                .containsExactly(new Refusal("file", "not UTF-8 text"));
    }

    @Test
    void aHeaderThatNamesAColumnTwiceIsRefusedAsAWhole() throws IOException {
        assertThat(read("id,lon,lon,lat\n1,9.5,9.6,47.1\n").refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).startsWith("the header names a column twice"));
    }

    @Test
    void aTableThatNeverEndsIsRefusedAsAWhole() throws IOException {
        assertThat(read("id,lon,lat\n" + "1,9.5,47.1\n".repeat(Rows.MOST_ROWS + 1))
                        .refused())
                .containsExactly(new Refusal("file", "has more than 200000 rows"));
    }

    @Test
    void aWholeCountrySaysTheSameAsATableAndAsGeoJson() throws IOException {
        List<AedSite> table = RealLists.liechtensteinCsv().taken();

        assertThat(table).hasSize(224);
        assertThat(table)
                .containsExactlyInAnyOrderElementsOf(RealLists.liechtenstein().taken());
        assertThat(RealLists.liechtensteinCsv().refused()).isEmpty();
    }

    private static AedList read(String csv) throws IOException {
        return AedList.readCsv(stream(csv), "osm", CsvMapping.USUAL);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
