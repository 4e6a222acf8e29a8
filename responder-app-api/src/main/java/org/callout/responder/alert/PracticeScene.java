package org.callout.responder.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.callout.platform.web.Regions;
import org.callout.responder.assignment.AssignmentDetails;
import org.callout.responder.assignment.Progress;
import org.callout.responder.offer.AgeGroup;
import org.callout.responder.offer.Offer;
import org.callout.responder.offer.Role;
import org.callout.responder.text.Texts;
import org.callout.responder.travel.TravelMode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The invented scene of a training alert: the middle of the region, and an address that says what it is; somebody else under
 * way, and whoever is to fetch a defibrillator is told of one round the corner with all that a real one has.
 */
@ApplicationScoped
class PracticeScene {

    private static final String LANGUAGES = "select array_to_string(languages, ',') from responder where id = :id";
    private static final int YEARS = 62;
    private static final int YEARS_OF_A_CHILD = 6;

    /** Of the door and of the cabinet. */
    private static final String INVENTED_CODE = "0000";

    /** About a hundred metres on and as many aside, in degrees. */
    private static final double ROUND_THE_CORNER = 0.001;

    private static final int SECONDS_A_MINUTE = 60;

    private final Regions regions;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;
    private final String controlRoom;

    PracticeScene(
            Regions regions,
            Ids ids,
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "callout.practice.control-room") String controlRoom) {
        this.regions = regions;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.controlRoom = controlRoom;
    }

    /** Details in the volunteer's language. */
    Uni<AssignmentDetails> details(Mutiny.Session session, UUID responderId, Offer offer) {
        return session.createNativeQuery(LANGUAGES, String.class)
                .setParameter("id", responderId)
                .getSingleResult()
                .map(languages -> details(Texts.in(List.of(languages.split(",", -1))), offer));
    }

    private AssignmentDetails details(Texts texts, Offer offer) {
        var middle = regions.current().facts().center();
        var details = new HashMap<String, Object>(Map.of(
                "assignmentId",
                ids.next(),
                "progress",
                Progress.ASSIGNED,
                "acceptedAt",
                clock.instant(),
                "location",
                Map.of(
                        "lon",
                        middle.getFirst(),
                        "lat",
                        middle.getLast(),
                        "address",
                        texts.say("practice.address"),
                        "access",
                        texts.say("practice.access"),
                        "placeType",
                        offer.placeType()),
                "patient",
                Map.of("ageYears", offer.ageGroup() == AgeGroup.CHILD ? YEARS_OF_A_CHILD : YEARS),
                "notes",
                texts.say("practice.notes"),
                "hazards",
                List.of(),
                "controlRoomPhone",
                controlRoom,
                "travel",
                Map.of(
                        "source",
                        "STRAIGHT_LINE",
                        "mode",
                        TravelMode.FOOT,
                        "distanceMetres",
                        offer.distanceMetres(),
                        "etaSeconds",
                        offer.etaMinutes() * SECONDS_A_MINUTE)));
        details.put("code", INVENTED_CODE);
        details.put("others", List.of(companion(offer)));
        if (offer.role() == Role.AED_RUNNER) details.put("aed", aed(texts, middle));
        return json.convertValue(details, AssignmentDetails.class);
    }

    /** Who does the other part: it takes both. */
    private static Map<String, Object> companion(Offer offer) {
        return Map.of(
                "role",
                offer.role() == Role.AED_RUNNER ? Role.DIRECT : Role.AED_RUNNER,
                "progress",
                Progress.EN_ROUTE,
                "etaMinutes",
                offer.etaMinutes() + 1);
    }

    private static Map<String, Object> aed(Texts texts, List<Double> middle) {
        return Map.of(
                "id",
                AssignmentDetails.INVENTED_AED,
                "lon",
                middle.getFirst() + ROUND_THE_CORNER,
                "lat",
                middle.getLast() + ROUND_THE_CORNER,
                "description",
                texts.say("practice.aed"),
                "access",
                texts.say("practice.aedAccess"),
                "usability",
                AssignmentDetails.AedUsability.OPEN,
                "cabinetCode",
                INVENTED_CODE);
    }
}
