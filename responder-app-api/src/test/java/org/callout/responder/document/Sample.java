package org.callout.responder.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The first bytes of real files, by which each is known, and a little more. */
enum Sample {
    JPEG("image/jpeg", "ffd8ffe000104a46494600010100000100010000ffd9"),
    PNG("image/png", "89504e470d0a1a0a0000000d4948445200000001000000010806000000"),
    WEBP("image/webp", "524946462400000057454250565038201800000030"),
    HEIC("image/heic", "0000001866747970686569630000000068656963"),
    PDF("application/pdf", hex("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"));

    private final String mediaType;
    private final String bytes;

    Sample(String mediaType, String bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(bytes);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
