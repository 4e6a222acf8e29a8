package org.callout.geo;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files that other rooms own, so that tests read the same bytes as the product. */
public final class Repository {

    private Repository() {}

    /** @param path from the top of the repository, with forward slashes */
    public static Path file(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.exists(folder.resolve(path))) {
                return folder.resolve(path);
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException("not in the repository: " + path);
    }
}
