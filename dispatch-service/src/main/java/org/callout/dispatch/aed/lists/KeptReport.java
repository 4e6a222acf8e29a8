package org.callout.dispatch.aed.lists;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.callout.geo.aed.lists.AedList;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What became of the newest import of a list, kept until the next. */
@Entity
@Table(name = "aed_import")
class KeptReport {

    private static final String STAYS = " (the site stays as it was)";

    @Id
    private String source;

    private Instant at;
    private String byWhom;

    @Enumerated(EnumType.STRING)
    private AedListFormat format;

    private int taken;
    private int updated;
    private int unchanged;
    private int retired;

    @JdbcTypeCode(SqlTypes.JSON)
    private Rows refused;

    /** Columns of JSON hold objects. */
    record Rows(List<Row> rows) {}

    record Row(String ref, String reason) {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected KeptReport() {}

    KeptReport(String source, String byWhom, AedListFormat format, AedImportPlan plan, AedList read, Instant at) {
        this.source = source;
        this.byWhom = byWhom;
        this.format = format;
        this.at = at;
        taken = plan.taken().size();
        updated = plan.updated().size();
        unchanged = plan.unchanged();
        retired = plan.retired().size();
        refused = new Rows(read.refused().stream()
                .map(refusal -> new Row(refusal.ref(), reason(refusal, plan)))
                .toList());
    }

    private static String reason(AedList.Refusal refusal, AedImportPlan plan) {
        boolean kept = plan.kept().contains(refusal.ref());
        return kept ? refusal.reason() + STAYS : refusal.reason();
    }

    AedImportReport view() {
        return new AedImportReport(
                source,
                at,
                format,
                taken,
                updated,
                unchanged,
                retired,
                refused.rows().stream()
                        .map(row -> new AedImportReport.Refused(row.ref(), row.reason()))
                        .toList(),
                false,
                null);
    }
}
