package org.callout.dispatch.aed.lists;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Whose list it is. */
class SourceParameters {

    @QueryParam("source")
    @NotBlank
    @Size(max = 50)
    @Pattern(regexp = "(?!manual$).*", message = "is for sites added by hand")
    @Parameter(description = "The list's name")
    @Nullable
    String source;

    @QueryParam("licence")
    @Size(max = 200)
    @Parameter(description = "Under which it may be used, such as ODbL-1.0; needed when the source is new")
    @Nullable
    String licence;

    @QueryParam("attribution")
    @Size(max = 500)
    @Parameter(
            description = "What is shown wherever the sites are, such as © OpenStreetMap contributors; needed when the"
                    + " source is new, empty where the licence asks for none")
    @Nullable
    String attribution;

    @QueryParam("rank")
    @Min(0)
    @Max(1_000)
    @Parameter(
            description =
                    "Of several lists that have the same device the one with the lowest rank describes it; 100 where"
                            + " nobody has said otherwise, by name where two are the same")
    @Nullable
    Integer rank;

    @QueryParam("preview")
    @Parameter(description = "Whether the list is only read, to say what it would change")
    boolean preview;

    @Context
    UriInfo asked;

    @SuppressWarnings("NullAway.Init") // filled by REST
    SourceParameters() {}

    String name() {
        return requireNonNull(source);
    }

    SourceTerms terms() {
        return new SourceTerms(licence == null || licence.isBlank() ? null : licence, attribution(), rank);
    }

    /** An empty parameter is injected as none, and here it says that nothing has to be shown. */
    private @Nullable String attribution() {
        boolean said = asked.getQueryParameters().containsKey("attribution");
        return attribution == null && said ? "" : attribution;
    }
}
