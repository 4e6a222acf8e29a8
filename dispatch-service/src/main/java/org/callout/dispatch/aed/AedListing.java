package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.callout.geo.aed.AedCondition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds devices as a table shows them: those first that have to be checked first. */
@ApplicationScoped
class AedListing {

    private static final String LISTED = "retiredAt is null";

    /** Of a device that nothing asks to check. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String WANTED = """
            from Aed where retiredAt is null
            and condition in :conditions
            and source like :source escape '!'
            and lower(coalesce(description, '') || ' ' || sourceRef) like :text escape '!'
            and coalesce(checkDue, :never) <= :dueBy
            """;

    private static final String PAGE = WANTED + """
            and (coalesce(checkDue, :never) > :afterDue or coalesce(checkDue, :never) = :afterDue and id > :afterId)
            order by coalesce(checkDue, :never), id
            """;

    private static final String ALL = WANTED + "order by coalesce(checkDue, :never), id";

    private static final String COUNT = "select count(*) " + WANTED;

    /**
     * Which devices.
     *
     * @param source null for any
     * @param text part of the description or of the name in the list; null for any
     * @param dueBy those to be checked by that day; null for all
     * @param retired those that no list has any more, instead of the others
     */
    record Wanted(
            Set<AedCondition> conditions,
            @Nullable String source,
            @Nullable String text,
            @Nullable LocalDate dueBy,
            boolean retired) {

        private String in(String query) {
            return retired ? query.replace(LISTED, "retiredAt is not null") : query;
        }

        private String sourcePattern() {
            return source == null || source.isBlank() ? "%" : escaped(source);
        }

        private String textPattern() {
            return text == null || text.isBlank()
                    ? "%"
                    : "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%";
        }

        private static String escaped(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }

    /** @param total how many there are in all */
    record Found(List<Aed> page, long total) {}

    Uni<Found> list(Mutiny.Session session, Wanted wanted, DeviceCursor after, int limit) {
        return asked(session.createQuery(wanted.in(COUNT), Long.class), wanted)
                .getSingleResult()
                .chain(total -> asked(session.createQuery(wanted.in(PAGE), Aed.class), wanted)
                        .setParameter("afterDue", after.due())
                        .setParameter("afterId", after.id())
                        .setMaxResults(limit)
                        .setReadOnly(true)
                        .getResultList()
                        .map(page -> new Found(page, total)));
    }

    /**
     * Like {@link #list}, of those that fit. Hours and holidays are judged here and not in the database, so that the table
     * says what matching would do; all that are wanted are read for it.
     */
    Uni<Found> listFitting(Mutiny.Session session, Wanted wanted, Predicate<Aed> fits, DeviceCursor after, int limit) {
        return asked(session.createQuery(wanted.in(ALL), Aed.class), wanted)
                .setReadOnly(true)
                .getResultList()
                .map(all -> all.stream().filter(fits).toList())
                .map(fitting -> new Found(
                        fitting.stream()
                                .filter(aed -> after.isBefore(aed.checkDue(), aed.id()))
                                .limit(limit)
                                .toList(),
                        fitting.size()));
    }

    /** A device, also one that no list has any more; empty when there never was one. */
    Uni<Optional<Aed>> find(Mutiny.Session session, UUID id) {
        return session.createQuery("from Aed where id = :id", Aed.class)
                .setParameter("id", id)
                .setReadOnly(true)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    private static <T> Mutiny.SelectionQuery<T> asked(Mutiny.SelectionQuery<T> query, Wanted wanted) {
        return query.setParameter("conditions", wanted.conditions())
                .setParameter("source", wanted.sourcePattern())
                .setParameter("text", wanted.textPattern())
                .setParameter("never", NEVER)
                .setParameter("dueBy", wanted.dueBy() == null ? NEVER : wanted.dueBy());
    }
}
