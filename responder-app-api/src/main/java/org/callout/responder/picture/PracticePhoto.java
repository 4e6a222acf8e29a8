package org.callout.responder.picture;

import java.io.IOException;
import java.io.UncheckedIOException;

import static java.util.Objects.requireNonNull;

/** The picture of the cabinet that is fetched from for practice: drawn, and says in every language what it is. */
final class PracticePhoto {

    private static final byte[] JPEG = read();

    private PracticePhoto() {}

    static byte[] jpeg() {
        return JPEG.clone();
    }

    private static byte[] read() {
        try (var picture = PracticePhoto.class.getResourceAsStream("practice-aed.jpg")) {
            return requireNonNull(picture, "practice-aed.jpg").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
