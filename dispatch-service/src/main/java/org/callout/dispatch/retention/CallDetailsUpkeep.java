package org.callout.dispatch.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.retention.Erasing;
import org.jboss.logging.Logger;

/**
 * Erases whom a callout was about once it has been closed for long enough: patient, caller, notes, address and the exact place;
 * and whom visits that repeat were about, once no more of them come. What reports count stays; a place is known to about a hundred metres then, which tells a ward and not a door.
 */
@ApplicationScoped
class CallDetailsUpkeep {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(CallDetailsUpkeep.class));

    private static final String KEEP = "callout.keep.call-details";

    /** A few thousand at a time; the rest has waited for years and can wait for minutes. Three decimals are 110 m at most. */
    private static final String ERASE = """
            update callout
            set patient = null, caller = null, notes = null, address = null, floor = null, access = null,
                care = care - 'personName' - 'personPhone' - 'wishes',
                lon = round(lon::numeric, 3), lat = round(lat::numeric, 3),
                accuracy_metres = greatest(accuracy_metres, 110), details_erased_at = now()
            where id in (
              select id from callout
              where closed_at < $1 and details_erased_at is null and ($2::text is null or organisation = $2)
              order by closed_at limit 5000 for update skip locked)
            """;

    /** What every visit asks for goes with the last one: none is to be raised any more, and the series is over for long enough. */
    private static final String ERASE_SERIES = """
            update care_series
            set first_visit = jsonb_set(
                  (first_visit - 'person' - 'notes' - 'caller') #- '{preferences,notes}',
                  '{location}',
                  ((first_visit -> 'location') - 'address' - 'floor' - 'access') || jsonb_build_object(
                    'lon', round((first_visit #>> '{location,lon}')::numeric, 3),
                    'lat', round((first_visit #>> '{location,lat}')::numeric, 3),
                    'accuracyMetres', greatest((first_visit #>> '{location,accuracyMetres}')::numeric, 110))),
                details_erased_at = now()
            where details_erased_at is null and next_due_at is null
              and least(ended_at, (last_day + 1)::timestamp at time zone zone) < $1
              and ($2::text is null or organisation = $2)
            """;

    private final Erasing erasing;

    CallDetailsUpkeep(Erasing erasing) {
        this.erasing = erasing;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return FAILURES.outlive(
                "details of calls not erased",
                () -> erasing.ofOrganisations(KEEP, ERASE).chain(() -> erasing.ofOrganisations(KEEP, ERASE_SERIES)));
    }
}
