package org.callout.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that the local documents are encrypted with. It stays as long as the local database does, which lies in the same
 * folder.
 */
record DocumentKeys(Path file) {
    private static final int KEY_BYTES = 32;

    static DocumentKeys in(Path stateFolder) {
        return new DocumentKeys(stateFolder.resolve("document-keys"));
    }

    /** As responder-app-api reads it; made the first time. */
    String getOrMake() {
        try {
            if (Files.notExists(file)) {
                var key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, "local:" + Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
