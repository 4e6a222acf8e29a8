package org.callout.responder.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.responder.assignment.AssignmentDetails;
import org.callout.responder.offer.Hazard;
import org.callout.responder.offer.HowFar;
import org.callout.responder.offer.PlaceType;
import org.callout.responder.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * News in words, to be read or heard on any telephone. Before acceptance they say no more than the app may show; after it
 * the address, and never a code: texts are read by others.
 */
final class TelephoneText {

    private final AlertNews news;
    private final double blurMetres;
    private final Texts texts;

    /** @param blurMetres radius within which the volunteer is known to be */
    TelephoneText(AlertNews news, double blurMetres, Texts texts) {
        this.news = news;
        this.blurMetres = blurMetres;
        this.texts = texts;
    }

    /**
     * The words.
     *
     * @param details of the assignment, if there is one
     * @return nothing if there is nothing to say, as of an assignment that is over by now
     */
    Optional<String> of(Channel channel, @Nullable AssignmentDetails details) {
        return words(channel, details)
                .map(words -> news.practice() ? texts.say("practice.mark") + ". " + words : words);
    }

    private Optional<String> words(Channel channel, @Nullable AssignmentDetails details) {
        if (news.rings()) {
            return Optional.of(asked(channel == Channel.VOICE ? "call" : "text"));
        }
        return switch (news.state()) {
            case "ASSIGNED" ->
                Optional.ofNullable(details).map(known -> news.ofDanger() ? danger(known) : assigned(known));
            case "STOOD_DOWN" -> Optional.of(texts.say(news.ofDanger() ? "danger.STOOD_DOWN" : "ended.STOOD_DOWN"));
            case "DECLINED", "FILLED", "RELEASED", "WITHDRAWN", "FINISHED" ->
                Optional.of(texts.say("ended." + news.state()));
            default -> Optional.empty();
        };
    }

    /** @param manner how it is told, by the last part of the names of such words */
    private String asked(String manner) {
        var offer = news.offer();
        return sentences(texts.say(
                "alert." + manner,
                category() + place(offer.placeType()),
                texts.say("age." + offer.ageGroup()),
                sentences(texts.say("role." + offer.role()), hazards(offer.hazards())),
                howFar(manner)));
    }

    private String howFar(String manner) {
        return switch (HowFar.of(news.offer(), blurMetres)) {
            case HowFar.About(int metres, int minutes) ->
                texts.say(minutes == 1 ? "far.aMinute." + manner : "far.about." + manner, metres, minutes);
            case HowFar.AtMost(int metres, int minutes) -> texts.say("far.most." + manner, metres, minutes);
            case HowFar.Between(int nearest, int farthest, int least, int most) ->
                texts.say("far.between." + manner, nearest, farthest, least, most);
        };
    }

    private String assigned(AssignmentDetails details) {
        var location = details.location();
        var role = texts.say("role." + news.offer().role());
        var address = location.address();
        var where = address == null
                ? texts.say("assigned.place", category(), role, degrees(location.lat()), degrees(location.lon()))
                : texts.say("assigned.address", category(), role, address);
        return sentences(
                where,
                told("assigned.access", location.access()),
                aed(details),
                hazards(details.hazards()),
                told("assigned.phone", details.controlRoomPhone()),
                news.practice() ? texts.say("practice.place") : "");
    }

    private String danger(AssignmentDetails details) {
        return texts.say("danger.ASSIGNED", names(details.hazards()));
    }

    private String aed(AssignmentDetails details) {
        var aed = details.aed();
        if (aed == null) {
            return "";
        }
        var where = Stream.of(Optional.ofNullable(aed.description()), Optional.ofNullable(aed.access()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return texts.say("assigned.aed", where.isEmpty() ? degrees(aed.lat()) + ", " + degrees(aed.lon()) : where);
    }

    private String told(String key, @Nullable String value) {
        return value == null ? "" : texts.say(key, value);
    }

    private String category() {
        return texts.say("category." + news.offer().category());
    }

    private String place(PlaceType type) {
        return switch (type) {
            case PUBLIC, PRIVATE_HOME -> ", " + texts.say("place." + type);
            case CARE_HOME, HEALTH_FACILITY, WORKPLACE, PRISON, UNKNOWN -> "";
        };
    }

    private String hazards(Collection<Hazard> hazards) {
        return hazards.isEmpty() ? "" : texts.say("hazards.known", names(hazards));
    }

    private String names(Collection<Hazard> hazards) {
        return hazards.stream().map(hazard -> texts.say("hazard." + hazard)).collect(Collectors.joining(", "));
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private static String sentences(String... parts) {
        return List.of(parts).stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "))
                .replaceAll(" {2,}", " ");
    }
}
