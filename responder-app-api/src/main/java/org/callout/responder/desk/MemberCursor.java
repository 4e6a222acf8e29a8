package org.callout.responder.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Behind whom the next page of members begins: first come those whose name begins with what was asked for, then all others, each by
 * their folded name. Opaque to callers, who hand it back as they got it.
 *
 * @param begins whether the name begins with what was asked for
 */
record MemberCursor(boolean begins, String name, UUID id) {

    /** Before everybody. */
    static final MemberCursor START = new MemberCursor(true, "", new UUID(0, 0));

    private static final int ID_LENGTH = 36;

    String written() {
        var text = (begins ? 'b' : 'o') + id.toString() + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing if it is none of ours. */
    static Optional<MemberCursor> read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.length() <= ID_LENGTH || "bo".indexOf(text.charAt(0)) < 0 || text.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            var id = UUID.fromString(text.substring(1, ID_LENGTH + 1));
            return Optional.of(new MemberCursor(text.charAt(0) == 'b', text.substring(ID_LENGTH + 1), id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
