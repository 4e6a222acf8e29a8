package org.callout.geo.gazetteer;

import com.google.openlocationcode.OpenLocationCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/**
 * An Open Location Code, read off a phone or a sign.
 *
 * @param code as written, upper case; whole ({@code 8FVC4GRC+6X}), or short for a place around
 * @param rest what stands beside it, such as the town that a short code is to be read near; may be empty
 */
public record PlusCode(String code, String rest) {

    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])([23456789CFGHJMPQRVWX]{2,8}0{0,6}\\+[23456789CFGHJMPQRVWX]{0,7})(?![\\p{L}\\p{N}])");

    /** The one that a text holds; empty when there is none. */
    public static Optional<PlusCode> find(String text) {
        Matcher matcher = CODE.matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.find() || !OpenLocationCode.isValidCode(matcher.group(1))) return Optional.empty();
        String rest = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
        return Optional.of(
                new PlusCode(matcher.group(1), rest.replaceAll("[\\s,;]+", " ").strip()));
    }

    /** The square that it names; a short code names the one nearest to the reference. */
    public FoundPlace near(Position reference) {
        OpenLocationCode whole = new OpenLocationCode(code);
        if (whole.isShort()) whole = whole.recover(reference.lat(), reference.lon());
        var area = whole.decode();
        Position middle = new Position(area.getCenterLongitude(), area.getCenterLatitude());
        Position corner = new Position(area.getWestLongitude(), area.getSouthLatitude());
        return new FoundPlace(
                FoundPlace.Kind.PLUS_CODE,
                whole.getCode(),
                middle,
                new Distance(Math.ceil(middle.distanceTo(corner).metres())));
    }
}
