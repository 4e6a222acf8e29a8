package org.callout.dispatch.learning;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How willing people are, as learnt from all alerts of this installation. */
@Path("/v1/acceptance-model")
@Tag(name = "Acceptance")
class AcceptanceModelResource {

    private final Acceptance acceptance;
    private final LessonTable lessons;

    AcceptanceModelResource(Acceptance acceptance, LessonTable lessons) {
        this.acceptance = acceptance;
        this.lessons = lessons;
    }

    @GET
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(
            summary = "How chances of a yes were told, and what came of them",
            description = "Counts over all organisations of this installation, of nobody in particular.")
    public Uni<AcceptanceModelView> get() {
        return Uni.combine()
                .all()
                .unis(acceptance.read(), lessons.calibration())
                .with(AcceptanceModelView::of);
    }
}
