package org.callout.simulator.seeding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.callout.geo.match.Qualification;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.callout.simulator.api.AedFile;
import org.callout.simulator.api.Apis;
import org.callout.simulator.api.StandIn;
import org.callout.simulator.api.StandIn.Answer;
import org.callout.simulator.people.Certificate;
import org.callout.simulator.people.Membership;
import org.callout.simulator.people.Standing;
import org.callout.simulator.people.Tier;
import org.callout.simulator.people.Volunteer;
import org.callout.simulator.people.Volunteer.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SeederTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ID = "0190f000-0000-7000-8000-000000000001";

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aNewVolunteerIsRegisteredGrantedVerifiedAndPutOnDuty() throws Exception {
        try (var services = StandIn.answering((request, body) -> new Answer(200, "{\"id\":\"" + ID + "\"}"))) {
            assertThat(enrol(services, aVolunteer(Part.SIMULATED, true))).isEqualTo(1);

            assertThat(services.requests())
                    .filteredOn(request -> !request.endsWith("/token"))
                    .satisfiesExactly(
                            request -> assertThat(request)
                                    .startsWith("POST /v1/responders ")
                                    .contains("Lea Ospelt"),
                            request -> assertThat(request).startsWith("PUT /v1/me/memberships/demo"),
                            request -> assertThat(request)
                                    .startsWith("PUT /v1/responders/" + ID + "/membership ")
                                    .contains("ACTIVE", "COMMUNITY"),
                            request -> assertThat(request)
                                    .startsWith("PUT /v1/responders/" + ID + "/qualifications/BLS_AED "),
                            request -> assertThat(request)
                                    .startsWith("PUT /v1/me/devices/")
                                    .contains("emu-volunteer-001"),
                            request -> assertThat(request)
                                    .startsWith("PUT /v1/me/availability ")
                                    .contains("true"),
                            request -> assertThat(request).startsWith("PUT /v1/me/position "));
        }
    }

    @Test
    void aVolunteerWhoIsAlreadyAsWishedIsLeftAlone() throws Exception {
        try (var services = StandIn.answering((request, body) -> request.startsWith("POST")
                ? new Answer(409, "{}")
                : new Answer(200, asWished(aVolunteer(Part.SIMULATED, true))))) {
            enrol(services, aVolunteer(Part.SIMULATED, true));

            assertThat(services.requests()).noneMatch(request -> request.startsWith("PUT"));
        }
    }

    @Test
    void whoIsOffDutySendsNoPosition() throws Exception {
        try (var services = StandIn.answering((request, body) -> new Answer(200, "{\"id\":\"" + ID + "\"}"))) {
            enrol(services, aVolunteer(Part.SIMULATED, false));

            assertThat(services.requests()).noneMatch(request -> request.contains("/v1/me/position"));
        }
    }

    @Test
    void aPlayedVolunteerBringsItsOwnDevice() throws Exception {
        try (var services = StandIn.answering((request, body) -> new Answer(200, "{\"id\":\"" + ID + "\"}"))) {
            enrol(services, aVolunteer(Part.PLAYED, true));

            assertThat(services.requests()).noneMatch(request -> request.contains("/v1/me/devices/"));
        }
    }

    @Test
    void aVolunteerWhoIsRefusedIsNamedAndTheOthersGoOn() throws Exception {
        try (var services = StandIn.answering((request, body) -> body.contains("Lea Ospelt")
                ? new Answer(400, "{\"title\":\"displayName\"}")
                : new Answer(200, "{\"id\":\"" + ID + "\"}"))) {
            var others = aVolunteer("volunteer-002", "Jonas Beck", Part.SIMULATED, true);

            assertThat(enrol(services, aVolunteer(Part.SIMULATED, true), others))
                    .isEqualTo(1);
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("volunteer-001 could not be enrolled: POST"))
                    .contains("1 of 2 volunteers could not be enrolled");
        }
    }

    @Test
    void everyListIsImportedAsWhatItIsAndTheDevicesOfAllAreCounted(@TempDir Path folder) throws Exception {
        Path town = Files.writeString(folder.resolve("town.csv"), "Nummer,lon,lat\n");
        Files.writeString(folder.resolve("town.source.json"), "{\"licence\": \"CC0-1.0\", \"id\": \"Nummer\"}");
        Path extract = Files.writeString(folder.resolve("town.osm.pbf"), "x");
        try (var services = StandIn.answering((request, body) -> request.startsWith("GET")
                        ? new Answer(200, "[{\"devices\": 3}, {\"devices\": 4}]")
                        : new Answer(200, "{\"taken\":2,\"refused\":[{\"ref\":\"x\",\"reason\":\"y\"}]}"));
                var apis = new Apis(services.addresses(), CLOCK)) {
            var lists = List.of(AedFile.at(town), AedFile.at(extract));

            assertThat(new Seeder(apis, CLOCK, lines::add).importAeds(lists)).isEqualTo(7);

            assertThat(services.requests())
                    .filteredOn(request -> request.startsWith("POST /v1/aeds/import"))
                    .satisfiesExactly(
                            request -> assertThat(request)
                                    .contains("?attribution=&id=Nummer&licence=CC0-1.0&source=town "),
                            request -> assertThat(request).contains("&rank=200&source=osm-extract "));
            assertThat(lines).contains("town.csv: 2 AEDs taken, 0 updated, 0 unchanged, 0 retired, 1 refused");
        }
    }

    @Test
    void aListThatIsRefusedIsToldAndTheOthersAreImported(@TempDir Path folder) throws Exception {
        Path hexagons = Files.writeString(folder.resolve("hexagons.csv"), "a,b\n");
        Path town = Files.writeString(folder.resolve("town.csv"), "id,lon,lat\n");
        try (var services = StandIn.answering((request, body) -> request.contains("source=hexagons")
                        ? new Answer(400, "{\"title\":\"Bad Request\"}")
                        : new Answer(200, request.startsWith("GET") ? "[]" : "{\"taken\":1}"));
                var apis = new Apis(services.addresses(), CLOCK)) {
            new Seeder(apis, CLOCK, lines::add).importAeds(List.of(AedFile.at(hexagons), AedFile.at(town)));

            assertThat(lines)
                    .anyMatch(line -> line.startsWith("hexagons.csv: no AEDs, POST"))
                    .contains("town.csv: 1 AEDs taken, 0 updated, 0 unchanged, 0 retired, 0 refused");
        }
    }

    @Test
    void anExtractWithoutAnyAedIsToldPlainlyAndLeavesNoneOfAnotherExtract(@TempDir Path folder) throws Exception {
        Path extract = Files.writeString(folder.resolve("desert.osm.pbf"), "x");
        String refusal = "{\"violations\":[{\"message\":\"has no AED site that could be read: the list is empty\"}]}";
        try (var services = StandIn.answering((request, body) -> request.startsWith("POST /v1/aeds/import")
                        ? new Answer(400, refusal)
                        : new Answer(200, "[{\"name\": \"osm-extract\", \"devices\": 3}]"));
                var apis = new Apis(services.addresses(), CLOCK)) {
            new Seeder(apis, CLOCK, lines::add).importAeds(List.of(AedFile.at(extract)));

            assertThat(lines)
                    .contains("desert.osm.pbf: there are no AEDs in it")
                    .noneMatch(line -> line.contains("400"));
            assertThat(services.requests())
                    .anyMatch(request -> request.startsWith("DELETE /v1/aed-sources/osm-extract/devices"));
        }
    }

    @Test
    void theListsOfARegionThatIsLeftAreRetiredAndNoOthers() throws Exception {
        try (var services = StandIn.answering((request, body) -> new Answer(200, """
                        [{"name": "old town", "devices": 3}, {"name": "manual", "devices": 1}, {"name": "gone", "devices": 0}]"""));
                var apis = new Apis(services.addresses(), CLOCK)) {
            new Seeder(apis, CLOCK, lines::add).retireAeds(Set.of("old town", "gone", "never imported"));

            assertThat(services.requests())
                    .filteredOn(request -> request.startsWith("DELETE"))
                    .singleElement()
                    .satisfies(request -> assertThat(request).startsWith("DELETE /v1/aed-sources/old%20town/devices"));
        }
    }

    @Test
    void aRegionWithoutAListOfAedsIsSeededAllTheSame() throws Exception {
        try (var services = StandIn.answering((request, body) -> new Answer(200, "[]"));
                var apis = new Apis(services.addresses(), CLOCK)) {
            assertThat(new Seeder(apis, CLOCK, lines::add).importAeds(List.of()))
                    .isZero();
        }
    }

    private int enrol(StandIn services, Volunteer... volunteers) throws InterruptedException {
        try (var apis = new Apis(services.addresses(), CLOCK)) {
            return new Seeder(apis, CLOCK, lines::add).enrol(List.of(volunteers));
        }
    }

    private static Volunteer aVolunteer(Part part, boolean onDuty) {
        return aVolunteer("volunteer-001", "Lea Ospelt", part, onDuty);
    }

    private static Volunteer aVolunteer(String login, String name, Part part, boolean onDuty) {
        var certificate = new Certificate(Qualification.BLS_AED, NOW.plusSeconds(1_000_000));
        return new Volunteer(
                login,
                name,
                List.of("de"),
                Set.of(TravelMode.FOOT),
                new Position(9.52, 47.14),
                onDuty,
                false,
                new Membership(Standing.ACTIVE, Tier.COMMUNITY, List.of(certificate)),
                part);
    }

    private static String asWished(Volunteer volunteer) {
        return """
                {"id":"%s","carriesAed":false,"availability":{"onDuty":true},
                 "memberships":[{"organisation":"demo","tier":"COMMUNITY","state":"ACTIVE",
                   "qualifications":[{"code":"BLS_AED","verified":true,"validUntil":"2027-01-01T00:00:00Z"}]}],
                 "lastFix":{"lon":9.52,"lat":47.14,"accuracyMetres":12,"at":"2026-03-02T08:59:30Z"},
                 "devices":[{"deviceId":"%s","platform":"ANDROID","retired":false}]}""".formatted(ID, volunteer.deviceId());
    }
}
