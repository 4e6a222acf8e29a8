package org.callout.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an administrator asks of dispatch-service. Thread-safe. */
public final class DispatchApi {

    /** What dispatch-service takes in one body. */
    private static final long LONGEST_EXTRACT = 64L * 1024 * 1024;

    private final Caller caller;

    DispatchApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * Imports a list of AEDs: what its source no longer has is retired.
     *
     * @return empty when the list has no AED at all, which changes nothing
     */
    public Optional<AedImport> importAeds(AedFile list) throws InterruptedException {
        try {
            return Optional.of(importSome(list));
        } catch (ApiException refused) {
            if (refused.isRefusedSaying("the list is empty")) return Optional.empty();
            throw refused;
        }
    }

    private AedImport importSome(AedFile list) throws InterruptedException {
        String path = "/v1/aeds/import?" + list.encodedQuery();
        JsonNode report = caller.tree(
                list.isExtract() && list.bytes() > LONGEST_EXTRACT
                        ? caller.post(Account.ADMIN, path, ExtractList.read(list.path()), Patience.BRIEF)
                        : caller.postFile(Account.ADMIN, path, list.mediaType(), list.path(), Patience.BRIEF));
        return new AedImport(
                report.path("taken").asInt(),
                report.path("updated").asInt(),
                report.path("unchanged").asInt(),
                report.path("retired").asInt(),
                report.path("refused").size());
    }

    /** The names of the lists that describe any device now. */
    public Set<String> aedSources() throws InterruptedException {
        return sources()
                .filter(source -> source.path("devices").asInt() > 0)
                .map(source -> source.path("name").asText())
                .collect(Collectors.toSet());
    }

    /** Retires whatever a list describes. */
    public void retireAeds(String source) throws InterruptedException {
        String name = URLEncoder.encode(source, StandardCharsets.UTF_8).replace("+", "%20");
        caller.delete(Account.ADMIN, "/v1/aed-sources/" + name + "/devices", Patience.BRIEF);
    }

    /** How many devices all lists together describe; one that several have is one. */
    public int countAeds() throws InterruptedException {
        return sources().mapToInt(source -> source.path("devices").asInt()).sum();
    }

    private Stream<JsonNode> sources() throws InterruptedException {
        JsonNode sources = caller.tree(caller.get(Account.ADMIN, "/v1/aed-sources", Patience.BRIEF));
        return StreamSupport.stream(sources.spliterator(), false);
    }

    /** Says by what name and telephone number responders know the organisation. */
    public void introduce(String name, String controlRoomPhone) throws InterruptedException {
        ObjectNode organisation =
                JsonNodeFactory.instance.objectNode().put("name", name).put("controlRoomPhone", controlRoomPhone);
        caller.put(Account.ADMIN, "/v1/organisation", organisation, Patience.BRIEF);
    }

    /** What became of the rows of a list. */
    public record AedImport(int taken, int updated, int unchanged, int retired, int refused) {}
}
