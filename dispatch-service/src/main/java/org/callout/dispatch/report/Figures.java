package org.callout.dispatch.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of some callouts.
 *
 * @param open still under way
 * @param alerted those for which anybody was asked; the times below are known for some of them
 * @param withheld those that the policy ever withheld
 * @param overridden those of them that a clinical lead let through
 * @param accepted alerts that were answered with yes, in vain or not
 * @param silent alerts not answered within their patience; what is missing from the sum was taken back or is open
 * @param firstYes from the call until the first yes
 * @param firstOnScene until the first helper said that they are at the scene
 * @param firstWithPatient until the first helper said that they are with the patient
 * @param aedWithPatient until the first who brings an AED said so
 * @param crew helpers and crew, of the callouts for which anybody was asked
 * @param arrests the same of possible cardiac arrests that were not withheld and are no duplicate, whether anybody was asked or not
 */
@Schema(name = "ReportFigures")
record Figures(
        long calls,
        long open,
        long alerted,
        long withheld,
        long overridden,
        long alerts,
        long accepted,
        long declined,
        long silent,
        Times firstYes,
        Times firstOnScene,
        Times firstWithPatient,
        Times aedWithPatient,
        Crew crew,
        Crew arrests) {

    /**
     * How long something took, where it is known.
     *
     * @param known for how many
     * @param of how many it could be known
     * @param medianSeconds absent where nothing is known
     * @param p90Seconds nine of ten took no longer; absent where fewer than {@link #FEW} are known
     */
    @Schema(name = "ReportTimes")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Times(
            long known,
            long of,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds) {

        /** Below this many, a share or a tail says more about chance than about anything else. */
        static final int FEW = 5;

        static Times of(long known, long of, Double @Nullable [] medianAndTail) {
            return medianAndTail == null || known == 0
                    ? new Times(known, of, null, null)
                    : new Times(known, of, medianAndTail[0], known < FEW ? null : medianAndTail[1]);
        }
    }

    /**
     * Helpers at the scene beside the ambulance crew: by the time at which it was said to be there, or else was last expected.
     *
     * @param of how many callouts
     * @param known for how many of them either is known
     * @param arrived for how many of those somebody said when the crew was there; the others rest on what was expected
     * @param helperFirst in how many of those a helper was at the scene before that time
     * @param both in how many of those any helper is known to have been at the scene
     * @param medianLeadSeconds by how much the first helper was before the crew, of those; negative when after it
     */
    @Schema(name = "ReportCrew")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Crew(
            long of,
            long known,
            long arrived,
            long helperFirst,
            long both,
            @Nullable Double medianLeadSeconds) {}

    /** From a row of {@link CallSql}. */
    static Figures of(Row row) {
        long alerted = row.getLong("alerted");
        return new Figures(
                row.getLong("calls"),
                row.getLong("open"),
                alerted,
                row.getLong("withheld"),
                row.getLong("overridden"),
                row.getLong("alerts"),
                row.getLong("yes"),
                row.getLong("no"),
                row.getLong("silent"),
                times(row, "yes", alerted),
                times(row, "scene", alerted),
                times(row, "patient", alerted),
                times(row, "aed", alerted),
                crew(row, "", alerted),
                crew(row, "arrest_", row.getLong("arrests")));
    }

    private static Times times(Row row, String name, long of) {
        return Times.of(row.getLong(name + "_known"), of, row.getArrayOfDoubles(name + "_times"));
    }

    private static Crew crew(Row row, String prefix, long of) {
        return new Crew(
                of,
                row.getLong(prefix + "crew_known"),
                row.getLong(prefix + "crew_arrived"),
                row.getLong(prefix + "helper_first"),
                row.getLong(prefix + "both_known"),
                row.getDouble(prefix + "median_lead"));
    }
}
