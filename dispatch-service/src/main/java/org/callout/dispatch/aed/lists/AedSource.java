package org.callout.dispatch.aed.lists;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Where a list comes from and under which terms it may be used. */
@Entity
@Table(name = "aed_source")
@DynamicUpdate
class AedSource {

    /** Where nobody has said otherwise: any number below it goes before, any above it after. */
    static final int USUAL_RANK = 100;

    @Id
    private String name;

    private String licence;
    private String attribution;
    private int rank;
    private @Nullable Instant importedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AedSource() {}

    AedSource(String name, SourceTerms terms) {
        this.name = name;
        rank = USUAL_RANK;
        licence = "";
        attribution = "";
        agreeTo(terms);
    }

    /** Takes over what is said; the rest stays. */
    final void agreeTo(SourceTerms terms) {
        if (terms.licence() != null) licence = terms.licence();
        if (terms.attribution() != null) attribution = terms.attribution();
        if (terms.rank() != null) rank = terms.rank();
    }

    void importedAt(Instant at) {
        importedAt = at;
    }

    String name() {
        return name;
    }

    String licence() {
        return licence;
    }

    String attribution() {
        return attribution;
    }

    int rank() {
        return rank;
    }

    @Nullable
    Instant importedAt() {
        return importedAt;
    }
}
