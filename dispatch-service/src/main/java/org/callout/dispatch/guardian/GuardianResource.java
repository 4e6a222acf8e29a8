package org.callout.dispatch.guardian;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;

import static java.util.Objects.requireNonNull;

/** Who looks after a device, and what they were told. */
@Path("/v1/aeds/{id}")
@RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
@Tag(name = "AED sites")
class GuardianResource {

    private static final String IS_KNOWN = "select exists(select from aed_device where id = :id)";

    private final Transactions transactions;
    private final Notices notices;
    private final Clock clock;

    GuardianResource(Transactions transactions, Notices notices, Clock clock) {
        this.transactions = transactions;
        this.notices = notices;
        this.clock = clock;
    }

    @GET
    @Path("/guardian")
    @Operation(summary = "Who looks after a device")
    public Uni<GuardianView> get(UUID id) {
        return transactions
                .read(session -> session.find(Guardian.class, id))
                .map(found -> GuardianView.of(Optional.ofNullable(found).orElseThrow(Problems::notFound)));
    }

    @PUT
    @Path("/guardian")
    @Operation(
            summary = "Say who looks after a device",
            description =
                    "They are told when the device is taken, awaits its return, has gone with the crew or is out of"
                            + " order.")
    public Uni<GuardianView> put(UUID id, @Valid @NotNull GuardianView guardian) {
        if (!guardian.canBeReached()) {
            throw Problems.badRequest("email", "or phone is needed: how else would they hear");
        }
        return transactions.run(session -> requireDevice(session, id)
                .chain(() -> session.merge(new Guardian(
                        id, requireNonNull(guardian.name()), guardian.email(), guardian.phone(), clock.instant())))
                .map(GuardianView::of));
    }

    @DELETE
    @Path("/guardian")
    @Operation(summary = "Forget who looks after a device")
    public Uni<Void> delete(UUID id) {
        return transactions.run(session -> session.find(Guardian.class, id)
                .map(found -> Optional.ofNullable(found).orElseThrow(Problems::notFound))
                .chain(session::remove));
    }

    @GET
    @Path("/notices")
    @Operation(summary = "What the guardian was told or is to be told, newest first, 100 at most")
    public Uni<List<NoticeView>> listNotices(UUID id) {
        return transactions.read(session -> requireDevice(session, id)
                .chain(() -> notices.list(session, id))
                .map(found -> found.stream().map(NoticeView::of).toList()));
    }

    private static Uni<Void> requireDevice(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(IS_KNOWN, Boolean.class)
                .setParameter("id", id)
                .getSingleResult()
                .invoke(known -> {
                    if (!known) throw Problems.notFound();
                })
                .replaceWithVoid();
    }
}
