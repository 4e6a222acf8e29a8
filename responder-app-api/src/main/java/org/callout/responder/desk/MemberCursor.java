package org.callout.responder.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.callout.responder.account.ResponderView;
import org.callout.responder.account.Volunteers;

/**
 * Where the next page of members begins. Opaque to callers, who hand it back as they got it.
 */
record MemberCursor(Volunteers.Place place) {

    /** Before everybody. */
    static final Volunteers.Place START = new Volunteers.Place("", new UUID(0, 0));

    private static final int ID_LENGTH = 36;

    static String after(ResponderView last) {
        var text = last.id() + last.displayName();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing if it is none of ours. */
    static Optional<MemberCursor> read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.length() < ID_LENGTH) {
                return Optional.empty();
            }
            var id = UUID.fromString(text.substring(0, ID_LENGTH));
            return Optional.of(new MemberCursor(new Volunteers.Place(text.substring(ID_LENGTH), id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
