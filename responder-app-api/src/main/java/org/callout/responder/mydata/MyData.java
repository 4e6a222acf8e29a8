package org.callout.responder.mydata;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.account.Volunteers;
import org.callout.responder.mydata.StoredDataView.ContactView;
import org.callout.responder.mydata.StoredDataView.ItemView;
import org.callout.responder.privacy.Erased;
import org.callout.responder.privacy.Exported;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells, hands out and erases what is stored of one volunteer. */
@ApplicationScoped
class MyData {

    private final Transactions transactions;
    private final Volunteers volunteers;
    private final List<Exported> exported;
    private final List<Erased> erased;
    private final Clock clock;
    private final StoredDataView stored;

    MyData(
            Transactions transactions,
            Volunteers volunteers,
            @All List<Exported> exported,
            @All List<Erased> erased,
            Clock clock,
            Config config,
            @ConfigProperty(name = "callout.operator.name") String operator,
            @ConfigProperty(name = "callout.operator.contact") String contact) {
        this.transactions = transactions;
        this.volunteers = volunteers;
        this.exported = exported;
        this.erased = erased;
        this.clock = clock;
        this.stored = new StoredDataView(
                new ContactView(operator, contact),
                Stream.of(StoredData.values())
                        .map(each -> ItemView.of(
                                each,
                                each.property()
                                        .map(property -> config.getValue(property, Duration.class))
                                        .orElse(null)))
                        .toList());
    }

    StoredDataView stored() {
        return stored;
    }

    /** By section, every room after the other: a session does one thing at a time. */
    Uni<Map<String, Object>> export(UUID responderId) {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("exportedAt", clock.instant());
        return transactions.run(session -> Multi.createFrom()
                .iterable(exported)
                .onItem()
                .transformToUniAndConcatenate(room -> room.export(session, responderId)
                        .invoke(data -> export.put(room.section(), data))
                        .replaceWithVoid())
                .collect()
                .last()
                .replaceWith(export));
    }

    /** @return what forbids it at the moment, if anything does; nothing if there is no such volunteer */
    Uni<Optional<Optional<String>>> erase(UUID responderId) {
        return volunteers.erase(responderId, this::leave);
    }

    private Uni<Optional<String>> leave(Mutiny.Session session, UUID responderId) {
        return objection(session, responderId)
                .call(objection -> objection.isEmpty()
                        ? eraseAll(session, responderId)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Optional<String>> objection(Mutiny.Session session, UUID responderId) {
        return Multi.createFrom()
                .iterable(erased)
                .onItem()
                .transformToUniAndConcatenate(room -> room.objection(session, responderId))
                .select()
                .where(Optional::isPresent)
                .toUni()
                .map(first -> first == null ? Optional.empty() : first);
    }

    private Uni<Void> eraseAll(Mutiny.Session session, UUID responderId) {
        return Multi.createFrom()
                .iterable(erased)
                .onItem()
                .transformToUniAndConcatenate(room -> room.erase(session, responderId))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
