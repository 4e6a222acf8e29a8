package org.callout.responder.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the directory, and where the next one begins if there is one. */
@Schema(name = "OrganisationPage")
record OrganisationPage(List<Organisation> items, @Nullable String nextCursor) {

    static OrganisationPage of(List<Organisation> found, int limit) {
        if (found.size() <= limit) {
            return new OrganisationPage(found, null);
        }
        var items = found.subList(0, limit);
        return new OrganisationPage(items, items.getLast().id());
    }
}
