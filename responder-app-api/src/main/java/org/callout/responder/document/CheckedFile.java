package org.callout.responder.document;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.callout.platform.problem.Problems;
import org.callout.responder.refusal.Refusal;

/**
 * A file of a kind and size that is taken.
 *
 * @param digest SHA-256 of the content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record CheckedFile(DocumentType type, byte[] content, byte[] digest) {

    /** Ten megabytes: a photo of a phone has three to six, a scanned certificate less. */
    static final long MOST_BYTES = 10L * 1024 * 1024;

    /** @throws HttpProblem 413, 415 or 422 for what is not taken */
    static CheckedFile read(Path upload) {
        try {
            long size = Files.size(upload);
            if (size > MOST_BYTES) {
                throw Problems.tooLarge(MOST_BYTES);
            }
            if (size == 0) {
                throw Problems.unprocessable("file", "must not be empty");
            }
            var content = Files.readAllBytes(upload);
            var type = DocumentType.of(content)
                    .orElseThrow(() -> Problems.typed(
                            Refusal.NO_DOCUMENT,
                            Problems.unsupported(
                                    "A document is a photo (JPEG, PNG, WebP, HEIC) or a PDF, and this is neither.")));
            return new CheckedFile(type, content, digestOf(content));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }

    private static byte[] digestOf(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "CheckedFile[" + type + ", redacted]";
    }
}
