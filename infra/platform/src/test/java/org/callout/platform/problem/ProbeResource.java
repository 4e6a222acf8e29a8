package org.callout.platform.problem;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.platform.identity.Caller;
import org.callout.platform.time.Plausible;
import org.callout.platform.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** A resource with all the ways to go wrong. */
@Path("/probe")
@PermitAll
public class ProbeResource {

    enum Colour {
        RED,
        GREEN
    }

    record Place(
            @NotNull @DecimalMin("-180") @DecimalMax("180") @Nullable
            Double lon,

            @NotNull @DecimalMin("-90") @DecimalMax("90") @Nullable
            Double lat) {}

    record Probe(
            @NotBlank @Size(max = 64) @Nullable String reference,
            @Nullable Colour colour,
            @Plausible @Nullable Instant at,
            @Nullable Integer count,
            @Valid @Nullable Place place,
            @Nullable List<Colour> colours) {}

    private final Transactions transactions;
    private final Caller caller;

    ProbeResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    @POST
    public Uni<Map<String, String>> post(@NotNull @Valid Probe probe) {
        return Uni.createFrom().item(Map.of("reference", String.valueOf(probe.reference())));
    }

    @POST
    @Path("/import")
    public Uni<Map<String, Integer>> postLarge(Map<String, String> body) {
        return Uni.createFrom()
                .item(Map.of("length", String.valueOf(body.get("text")).length()));
    }

    @GET
    @Path("/list")
    public Uni<String> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("since") @Nullable Instant since,
            @QueryParam("colour") @Nullable Colour colour,
            @QueryParam("version") @Nullable Long version,
            @QueryParam("q") @Size(max = 5) @Nullable String q) {
        return Uni.createFrom().item("%s %s %s".formatted(limit, open, colour));
    }

    @GET
    @Path("/{id}")
    public Uni<String> get(UUID id) {
        return Uni.createFrom().failure(Problems.notFound());
    }

    @GET
    @Path("/database")
    public Uni<Long> database() {
        return transactions.run(session -> session.createSelectionQuery("select count(*) from Parcel", Long.class)
                .getSingleResult());
    }

    @GET
    @Path("/bug")
    public Uni<String> bug() {
        return Uni.createFrom().failure(new IllegalStateException("patient Anna Frick"));
    }

    @GET
    @Path("/gone")
    public Uni<String> gone() {
        return Uni.createFrom().failure(Problems.gone("The callout is closed.", "TREATED"));
    }

    @GET
    @Path("/future")
    public Uni<String> future() {
        return Uni.createFrom().failure(Problems.unprocessable("at", "lies in the future"));
    }

    @GET
    @Path("/organisation")
    @RolesAllowed("coordinator")
    public Map<String, String> organisation() {
        return Map.of("organisation", caller.getOrganisation(), "subject", caller.subject());
    }
}
