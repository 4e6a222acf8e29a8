package org.callout.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which account runs what must not run as root, and where that account can keep its files. */
final class Accounts {
    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    private Accounts() {}

    /** The account to step down to; null when this process is not root and can stay what it is. */
    static @Nullable String unprivileged() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return null;
        }
        return UNPRIVILEGED.stream()
                .filter(Accounts::exists)
                .findFirst()
                .orElseThrow(() -> new LocalStackException("PostgreSQL refuses to run as root, and there is neither "
                        + "an account postgres nor nobody: run as another user."));
    }

    /**
     * A place for {@code name} in the state directory, or, if {@code account} cannot reach that (a checkout under
     * /root), one under /var/tmp that belongs to the same state directory. Its parent exists, it may not yet.
     */
    static Path folderFor(@Nullable String account, StateDirectory state, String name) {
        if (account == null || everybodyReaches(state.path())) {
            return state.path().resolve(name);
        }
        var key = Integer.toHexString(state.path().toString().hashCode());
        return Path.of("/var/tmp", "callout-" + key + "-" + name);
    }

    /** Makes {@code account}, if any, the owner of a folder that only its owner may enter. */
    static void hand(Path folder, @Nullable String account) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        if (account != null) {
            var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
            Files.setOwner(folder, owner);
        }
    }

    private static boolean exists(String account) {
        try (var accounts = Files.lines(Path.of("/etc/passwd"))) {
            return accounts.anyMatch(line -> line.startsWith(account + ":"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean everybodyReaches(Path folder) {
        try {
            for (var each = folder.toRealPath(); each != null; each = each.getParent()) {
                var permissions = Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS);
                if (!permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
