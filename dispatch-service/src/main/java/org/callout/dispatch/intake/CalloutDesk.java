package org.callout.dispatch.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.CrewArrival;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.correction.Corrections;
import org.callout.dispatch.decision.Author;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.OthersActs;
import org.callout.dispatch.steering.Effect;
import org.callout.dispatch.steering.Steering;
import org.callout.dispatch.view.CalloutPage;
import org.callout.dispatch.view.CalloutReader;
import org.callout.dispatch.view.CalloutSearch;
import org.callout.dispatch.view.CalloutView;
import org.callout.dispatch.view.Cursor;
import org.callout.dispatch.view.MatchView;
import org.callout.dispatch.view.OnTheWall;
import org.callout.geo.place.Position;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The verbs that incidents and care requests share, for the caller's organisation: what is not its own does not exist. */
@ApplicationScoped
class CalloutDesk {

    private static final String OPEN = "OPEN";

    /** What is told may be so far ahead of our clock. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private static final Set<String> DESK = Set.of(Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN);

    /** Whoever is one of these may read a callout whole. */
    private static final Set<String> STAFF = Set.of(Roles.CAD, Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN);

    private final Intake intake;
    private final Corrections corrections;
    private final Steering steering;
    private final CalloutReader reader;
    private final CalloutSearch search;
    private final Caller caller;

    CalloutDesk(
            Intake intake,
            Corrections corrections,
            Steering steering,
            CalloutReader reader,
            CalloutSearch search,
            Caller caller) {
        this.intake = intake;
        this.corrections = corrections;
        this.steering = steering;
        this.reader = reader;
        this.search = search;
        this.caller = caller;
    }

    /**
     * Takes a request in.
     *
     * @param path where callouts of this kind are found
     * @param revision what the request makes of what is known, where it corrects a callout
     */
    Uni<Response> receive(String path, Request request, UnaryOperator<Facts> revision) {
        CalloutKind kind = request.facts().category().kind();
        return intake.receive(caller.getOrganisation(), author(null), request, revision)
                .chain(receipt -> switch (receipt) {
                    case Intake.Receipt.Created created -> Uni.createFrom().item(created(path, created));
                    case Intake.Receipt.Known known ->
                        get(kind, known.calloutId())
                                .map(view -> Response.ok(view).build());
                    case Intake.Receipt.Contradiction contradiction ->
                        throw Problems.conflict("The reference is known with another content at revision "
                                + contradiction.revision() + "; send a higher revision to correct it");
                    case Intake.Receipt.TooLate tooLate -> throw windowOver();
                    case Intake.Receipt.Over over -> throw over(over.outcome());
                });
    }

    private Response created(String path, Intake.Receipt.Created created) {
        var situation = created.decision().situation();
        URI location = URI.create(path + "/" + situation.callout().id());
        return Response.created(location)
                .entity(reader.show(situation, created.decision().at()))
                .build();
    }

    Uni<CalloutView> get(CalloutKind kind, UUID id) {
        return reader.find(caller.getOrganisation(), kind, id)
                .map(found -> isOnWall() ? found.flatMap(OnTheWall::show) : found)
                .map(view -> view.orElseThrow(CalloutDesk::unknown));
    }

    private boolean isOnWall() {
        return caller.has(Roles.WALL) && STAFF.stream().noneMatch(caller::has);
    }

    /** Whether it is somebody at a desk, and no system of a control room. */
    private boolean isStaff() {
        return DESK.stream().anyMatch(caller::has);
    }

    Uni<MatchView> match(CalloutKind kind, UUID id) {
        return reader.findMatch(caller.getOrganisation(), kind, id)
                .map(view -> view.orElseThrow(CalloutDesk::unknown))
                .map(view -> isStaff() ? view : view.withoutAreas());
    }

    Uni<CalloutPage> list(
            CalloutKind kind,
            @Nullable String state,
            @Nullable String near,
            @Nullable String text,
            @Nullable String cursor,
            int limit) {
        boolean onWall = isOnWall();
        // notes can be looked for, so that looking would tell what they say
        if (onWall && (text != null || !OPEN.equals(state))) {
            throw Problems.forbidden("A screen on the wall reads what is open: state=OPEN, and no q.");
        }
        return search.list(new CalloutSearch.Query(
                        caller.getOrganisation(),
                        kind,
                        states(state),
                        near == null ? null : position(near),
                        text,
                        cursor == null ? null : cursor(cursor),
                        limit))
                .map(page -> onWall ? OnTheWall.show(page) : page);
    }

    /**
     * Applies what the caller knows better.
     *
     * @param seen the version that the caller was looking at; null when they do not say
     * @param why in the caller's words; null when they do not say
     */
    Uni<CalloutView> correct(
            CalloutKind kind, UUID id, @Nullable Long seen, @Nullable String why, UnaryOperator<Facts> change) {
        return ofCaller(
                kind,
                id,
                () -> corrections
                        .correct(id, author(seen), why, callout -> change.apply(callout.facts()), callout -> {})
                        .invoke(CalloutDesk::check));
    }

    Uni<CalloutView> close(CalloutKind kind, UUID id, ClosureRequest request) {
        return act(kind, id, request.version(), author -> steering.close(id, request.outcome(), author));
    }

    Uni<CalloutView> override(CalloutKind kind, UUID id, ReasonRequest request) {
        return act(kind, id, request.version(), author -> steering.override(id, request.reason(), author));
    }

    Uni<CalloutView> release(CalloutKind kind, UUID id, UUID assignmentId, ReasonRequest request) {
        return act(kind, id, request.version(), author -> steering.release(id, assignmentId, request.reason(), author));
    }

    Uni<CalloutView> crewArrived(UUID id, CrewArrivalRequest request, Instant now) {
        if (request.at().isAfter(now.plus(CLOCKS_DIFFER))) throw Problems.unprocessable("at", "must not lie ahead");
        CrewArrival arrival = request.toArrival(caller.displayName(), now);
        return act(CalloutKind.INCIDENT, id, request.version(), author -> steering.crewArrived(id, arrival, author));
    }

    Uni<CalloutView> takeBackCrewArrival(UUID id, @Nullable String why) {
        return act(CalloutKind.INCIDENT, id, null, author -> steering.takeBackCrewArrival(id, why, author));
    }

    /** Has a command carried out in the caller's name; a refusal of it is a problem. */
    Uni<CalloutView> act(CalloutKind kind, UUID id, @Nullable Long seen, Function<Author, Uni<Effect>> command) {
        return ofCaller(kind, id, () -> command.apply(author(seen)).invoke(Refusals::check));
    }

    Author author(@Nullable Long seen) {
        return new Author(caller.displayName(), seen);
    }

    /** Does something to a callout of the caller's organisation and shows how it stands then. */
    Uni<CalloutView> ofCaller(CalloutKind kind, UUID id, Supplier<Uni<?>> command) {
        return get(kind, id)
                .chain(command)
                .onFailure(OthersActs.Meanwhile.class)
                .transform(meanwhile -> Refusals.meanwhile((OthersActs.Meanwhile) meanwhile))
                .chain(() -> get(kind, id));
    }

    /** Whoever corrects what is closed is to know that nobody hears of it. */
    private static void check(Optional<Decision> correction) {
        correction.map(decision -> decision.situation().callout().outcome()).ifPresent(outcome -> {
            throw over(outcome);
        });
    }

    private static RuntimeException over(Outcome outcome) {
        return Refusals.over(outcome);
    }

    /** A request that is known may come again after its window; a new window has to lie ahead. */
    static RuntimeException windowOver() {
        return Problems.badRequest("window.to", "must lie ahead");
    }

    private static RuntimeException unknown() {
        return Problems.notFound();
    }

    private static List<CalloutState> states(@Nullable String state) {
        if (state == null) return List.of();
        if (state.equals(OPEN)) {
            return Arrays.stream(CalloutState.values())
                    .filter(each -> each != CalloutState.CLOSED)
                    .toList();
        }
        return Arrays.stream(CalloutState.values())
                .filter(each -> each.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Problems.badQuery("state", "must be OPEN or one of the states"));
    }

    private static Position position(String near) {
        return Position.parse(near).orElseThrow(() -> Problems.badQuery("near", "must be lon,lat in degrees"));
    }

    private static Cursor cursor(String text) {
        Optional<Cursor> cursor = Cursor.decode(text);
        return cursor.orElseThrow(() -> Problems.badQuery("cursor", "is not one that a page has given"));
    }
}
