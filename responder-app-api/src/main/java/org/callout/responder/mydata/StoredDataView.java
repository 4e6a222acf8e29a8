package org.callout.responder.mydata;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stored of a volunteer, for how long, and who is responsible. */
@Schema(name = "StoredDataView")
record StoredDataView(ContactView operator, List<ItemView> items) {

    /** Whoever runs this installation. */
    @Schema(name = "OperatorContact")
    record ContactView(
            String name,
            @Schema(description = "An address to write to") String contact) {}

    /** How long something is kept. */
    @Schema(name = "StoredDataKept")
    enum KeptView {
        WITH_ACCOUNT,
        FOR_A_TIME,
        BY_ORGANISATION_WITHOUT_NAME
    }

    /** One kind of data. */
    @Schema(name = "StoredDataItem")
    record ItemView(
            StoredData what,
            StoredData.Responsible responsible,
            KeptView kept,

            @Schema(description = "ISO 8601, with FOR_A_TIME; it goes with the account if that goes before") @Nullable
            String keptFor) {

        static ItemView of(StoredData stored, @Nullable Duration keptFor) {
            return new ItemView(
                    stored,
                    stored.responsible(),
                    switch (stored.kept()) {
                        case StoredData.WithTheAccount with -> KeptView.WITH_ACCOUNT;
                        case StoredData.AsSet set -> KeptView.FOR_A_TIME;
                        case StoredData.AsTheOrganisationHasTo after -> KeptView.BY_ORGANISATION_WITHOUT_NAME;
                    },
                    keptFor == null ? null : keptFor.toString());
        }
    }
}
