package org.callout.dispatch.gazetteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callout.dispatch.testing.Tokens;
import org.callout.geo.osm.Address;
import org.callout.geo.osm.AddressBook;
import org.callout.geo.osm.AddressFile;
import org.callout.geo.place.Position;
import org.callout.platform.web.LoadedRegion;
import org.callout.platform.web.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class PlaceSearchTest {

    private static final Path ROME = Path.of("../infra/local/data/rome-esquilino/rome-esquilino-260227.osm.pbf");
    private static final String IN_ROME = "12.5044,41.8948";

    @Inject
    RegionAddresses addresses;

    @Inject
    Regions regions;

    @TempDir
    Path rome;

    @TempDir
    Path nowhere;

    @AfterEach
    void returnToTheUsualRegion() {
        addresses.follow(regions.current());
    }

    @Test
    void addressesOfTheRegionInUseAreFoundAndThoseOfTheFormerNoMore() throws IOException {
        Files.copy(ROME, rome.resolve("rome.osm.pbf"));
        addresses.follow(region("rome", rome));

        search("merulana 13")
                .body("addresses", equalTo("LOADED"))
                .body("items[0].label", startsWith("Via Merulana 13"));
        search("via merulna")
                .body("items[0].kind", equalTo("STREET"))
                .body("items[0].label", startsWith("Via Merulana"))
                .body("items[0].accuracyMetres", greaterThan(100f))
                .body("items.size()", lessThanOrEqualTo(10));

        addresses.follow(region("nowhere", nowhere));
        search("merulana 13").body("addresses", equalTo("NONE")).body("items", empty());
    }

    @Test
    void ofAPreparedRegionTheExtractIsNotReadAgain() throws IOException {
        Files.writeString(rome.resolve("rome.osm.pbf"), "whoever reads this fails");
        var house = new Address("Via Merulana", "13", "Roma", new Position(12.4986, 41.8931));
        AddressFile.write(new AddressBook(List.of(house), List.of()), rome);

        addresses.follow(region("prepared rome", rome));

        search("merulana 13")
                .body("addresses", equalTo("LOADED"))
                .body("items[0].label", equalTo("Via Merulana 13, Roma"));
    }

    @Test
    void aPlusCodeIsFoundWholeOrShortWhateverRegionIsInUse() {
        search("8FHJVGV3+PV").body("items", hasSize(1)).body("items[0].kind", equalTo("PLUS_CODE"));
        search("VGV3+PV").body("items[0].label", equalTo("8FHJVGV3+PV")).body("items[0].accuracyMetres", equalTo(9f));
    }

    @Test
    void whoDoesNotRaiseCalloutsSearchesNothingAndANonsenseIsRefused() {
        read("responder", "/v1/places?q=via").statusCode(403);
        read("cad", "/v1/places?q=via").statusCode(403);
        read("coordinator", "/v1/places?q=%20").statusCode(400);
        read("coordinator", "/v1/places?q=via&near=here").statusCode(400);
        read("coordinator", "/v1/places?q=via&limit=1000").statusCode(400);
    }

    private static ValidatableResponse search(String text) {
        return given().auth()
                .oauth2(Tokens.of("coordinator", "org-places"))
                .queryParam("q", text)
                .queryParam("near", IN_ROME)
                .get("/v1/places")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String role, String path) {
        return given().auth()
                .oauth2(Tokens.of(role, "org-places"))
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }

    private LoadedRegion region(String key, Path folder) {
        return new LoadedRegion(key, Optional.of(folder), regions.current().facts());
    }
}
