package org.callout.dispatch.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.aed.AedConditions;
import org.callout.dispatch.aed.AedDirections;
import org.callout.dispatch.aed.CodeHandOuts;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.announcing.AlertChange;
import org.callout.dispatch.announcing.AlertChanges;
import org.callout.dispatch.announcing.CalloutEvent;
import org.callout.dispatch.announcing.CareOffer;
import org.callout.dispatch.announcing.Company;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.TimelineEntry;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.dispatch.organisation.Organisation;
import org.callout.dispatch.organisation.Organisations;
import org.callout.dispatch.talk.Talk;
import org.callout.dispatch.talk.TalkMessage;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.id.Ids;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes a decision down, all within its transaction: new rows, freed people, AEDs, timeline, next step, announcements. */
@ApplicationScoped
class DecisionLog {

    private final Organisations organisations;
    private final Engagements engagements;
    private final AedConditions aeds;
    private final CoolOffs coolOffs;
    private final CodeHandOuts codes;
    private final Talk talk;
    private final DispatchSteps steps;
    private final DeskAlarms alarms;
    private final Outbox outbox;
    private final Ids ids;

    DecisionLog(
            Organisations organisations,
            Engagements engagements,
            AedConditions aeds,
            CoolOffs coolOffs,
            CodeHandOuts codes,
            Talk talk,
            DispatchSteps steps,
            DeskAlarms alarms,
            Outbox outbox,
            Ids ids) {
        this.organisations = organisations;
        this.engagements = engagements;
        this.aeds = aeds;
        this.coolOffs = coolOffs;
        this.codes = codes;
        this.talk = talk;
        this.steps = steps;
        this.alarms = alarms;
        this.outbox = outbox;
        this.ids = ids;
    }

    Uni<Void> open(Mutiny.Session session, Decision intake) {
        Callout callout = intake.situation().callout();
        callout.nextVersion();
        DeskAlarms.expect(intake);
        return session.persist(callout)
                .chain(() -> persistNew(session, intake))
                .chain(() -> steps.open(session, intake.situation(), intake.nextStep()))
                .chain(() -> announce(session, intake));
    }

    Uni<Void> write(Mutiny.Session session, Decision decision) {
        if (decision.isEmpty()) return alarms.settle(session, decision);
        CompanyRule.keepInformed(decision);
        Callout callout = decision.situation().callout();
        if (tellsAnything(decision)) callout.nextVersion();
        return persistNew(session, decision)
                .chain(() -> engagements.free(session, callout.id(), decision.freed()))
                .chain(() -> applyAedOrders(session, decision))
                .chain(() -> coolOffs.note(session, decision))
                .chain(() -> steps.schedule(session, decision.situation(), decision.nextStep()))
                .chain(() -> alarms.settle(session, decision))
                .chain(() -> announce(session, decision));
    }

    /** A step that found nothing to do only sets its next time; that is no news. */
    private static boolean tellsAnything(Decision decision) {
        return !decision.announced().isEmpty() || !decision.happenings().isEmpty();
    }

    private Uni<Void> persistNew(Mutiny.Session session, Decision decision) {
        Callout callout = decision.situation().callout();
        Stream<Object> timeline = decision.happenings().stream()
                .map(happening ->
                        new TimelineEntry(ids.next(), callout.id(), callout.version(), decision.at(), happening));
        return session.persistAll(
                        Stream.concat(decision.created().stream(), timeline).toArray())
                .chain(session::flush);
    }

    private Uni<Void> applyAedOrders(Mutiny.Session session, Decision decision) {
        Uni<Void> applied = Uni.createFrom().voidItem();
        for (AedOrder order : decision.aedOrders()) {
            applied = applied.chain(() -> apply(session, order));
        }
        return applied;
    }

    private Uni<Void> apply(Mutiny.Session session, AedOrder order) {
        return switch (order.kind()) {
            case TAKEN -> aeds.take(session, order.aedId());
            case AT_SCENE -> aeds.atScene(session, order.aedId());
            case AWAITING_RETURN -> aeds.awaitReturn(session, order.aedId());
            case GONE_WITH_CREW -> aeds.goWithCrew(session, order.aedId());
            case OUT_OF_ORDER -> aeds.outOfOrder(session, order.aedId());
        };
    }

    private Uni<Void> announce(Mutiny.Session session, Decision decision) {
        Uni<Organisation> organisation =
                organisations.recall(session, decision.situation().callout().organisation());
        return organisation.chain(known -> directions(session, decision)
                .chain(aedsOnTheWay -> codes.note(session, codesTold(decision, aedsOnTheWay), decision.at())
                        .chain(() -> company(session, decision))
                        .chain(company -> coolOffs.find(session, decision)
                                .chain(inPeace -> outbox.add(
                                        session, announcements(decision, known, aedsOnTheWay, company, inPeace))))));
    }

    private Uni<Company> company(Mutiny.Session session, Decision decision) {
        Situation situation = decision.situation();
        boolean somebodyReads = situation.callout().talkedAbout() && toldTheAssigned(decision);
        return (somebodyReads
                        ? talk.list(session, situation.callout().id())
                        : Uni.createFrom().item(List.<TalkMessage>of()))
                .map(messages -> new Company(situation.active().toList(), messages));
    }

    private static boolean toldTheAssigned(Decision decision) {
        return decision.announced().stream()
                .map(decision.situation()::assignmentOf)
                .flatMap(Optional::stream)
                .anyMatch(Assignment::active);
    }

    /** Who is told the code of which cabinet by this decision's announcements. */
    private static List<CodeHandOuts.Told> codesTold(Decision decision, Map<UUID, AedDirections> directions) {
        UUID callout = decision.situation().callout().id();
        return decision.announced().stream()
                .map(decision.situation()::assignmentOf)
                .flatMap(Optional::stream)
                .filter(Assignment::active)
                .flatMap(assignment -> directions.values().stream()
                        .filter(aed -> aed.cabinetCode() != null)
                        .map(aed -> aed.site().id())
                        .filter(device -> device.equals(assignment.way().aedId()))
                        .map(device ->
                                new CodeHandOuts.Told(device, assignment.responderId(), callout, assignment.id())))
                .toList();
    }

    private Uni<Map<UUID, AedDirections>> directions(Mutiny.Session session, Decision decision) {
        Set<UUID> wanted = decision.announced().stream()
                .map(decision.situation()::assignmentOf)
                .flatMap(Optional::stream)
                .filter(Assignment::active)
                .map(assignment -> assignment.way().aedId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return wanted.isEmpty() ? Uni.createFrom().item(Map.of()) : aeds.directions(session, wanted);
    }

    private List<Announcement> announcements(
            Decision decision,
            Organisation organisation,
            Map<UUID, AedDirections> directions,
            Company company,
            Map<UUID, Instant> inPeace) {
        Stream<Announcement> alertChanges = decision.announced().stream()
                .map(alert -> alertChange(decision, organisation, alert, directions, company, inPeace))
                .map(change -> new Announcement(
                        AlertChange.TOPIC, change.responderId(), AlertChange.TYPE, decision.at(), change));
        Stream<Announcement> events = decision.happenings().stream()
                .map(happening -> event(decision, happening))
                .map(event -> new Announcement(
                        CalloutEvent.TOPIC, event.calloutId(), CalloutEvent.TYPE, decision.at(), event));
        return Stream.of(alertChanges, events, careOffer(decision, organisation))
                .flatMap(all -> all)
                .toList();
    }

    /** Whoever may ask for it by themselves hears how a care request stands, each time that anything of it changes. */
    private static Stream<Announcement> careOffer(Decision decision, Organisation organisation) {
        Situation situation = decision.situation();
        Callout callout = situation.callout();
        if (callout.kind() != CalloutKind.CARE_REQUEST) return Stream.empty();
        boolean asking =
                callout.life() instanceof CalloutLife.Active && !WindowRule.isOver(callout.facts(), decision.at());
        List<Need> missing = situation.needs().stream()
                .filter(need -> asking && situation.missing(need) > 0)
                .toList();
        var requirements = missing.stream()
                .map(need -> situation.policy().rule(need.role()).requirement())
                .toList();
        int wanted = missing.stream().mapToInt(situation::missing).sum();
        var offer = CareOffer.of(callout, organisation, requirements, wanted, decision.at());
        return Stream.of(new Announcement(CareOffer.TOPIC, callout.id(), CareOffer.TYPE, decision.at(), offer));
    }

    private static AlertChange alertChange(
            Decision decision,
            Organisation organisation,
            Alert alert,
            Map<UUID, AedDirections> directions,
            Company company,
            Map<UUID, Instant> inPeace) {
        Situation situation = decision.situation();
        Optional<Assignment> assignment = situation.assignmentOf(alert);
        AedDirections aed =
                assignment.map(some -> some.way().aedId()).map(directions::get).orElse(null);
        return AlertChanges.compose(
                situation.callout(),
                organisation,
                alert,
                assignment,
                aed,
                company,
                reason(decision, alert),
                inPeace.get(alert.responderId()),
                decision.at());
    }

    private static @Nullable String reason(Decision decision, Alert alert) {
        return decision.happenings().stream()
                .filter(happening ->
                        happening.word() == TimelineWord.STOOD_DOWN || happening.word() == TimelineWord.RELEASED)
                .filter(happening -> alert.responderId().equals(happening.responderId()))
                .map(happening -> happening.detail().get("reason"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private static CalloutEvent event(Decision decision, Happening happening) {
        Situation situation = decision.situation();
        Callout callout = situation.callout();
        return new CalloutEvent(
                callout.id(),
                callout.kind(),
                callout.organisation(),
                callout.version(),
                callout.state(),
                happening.word(),
                decision.at(),
                happening.responderId(),
                happening.detail(),
                VisitRule.bound(situation).stream().sorted().toList());
    }
}
