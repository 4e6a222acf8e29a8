package org.callout.dispatch.policy;

import java.util.List;
import java.util.Optional;
import org.callout.platform.problem.Problems;

/**
 * Whose eyes a version needs before it counts. What somebody has written is put in force by somebody else; what was in force
 * before has been looked at by two already, and one is enough to bring it back.
 */
final class FourEyes {

    private FourEyes() {}

    /** Refuses (403) to let the author put their own version in force. */
    static void requireTwo(PolicyVersionRow version, Author publisher) {
        if (version.restores() == null && version.isBy(publisher))
            throw Problems.forbidden("Somebody other than its author has to put a version in force");
    }

    /** The version to bring back; refused where it never was in force, or is so now. */
    static PolicyVersionRow requireBroughtBack(List<PolicyVersionRow> versions, int wanted) {
        Optional<PolicyVersionRow> found =
                versions.stream().filter(each -> each.version() == wanted).findFirst();
        PolicyVersionRow version = found.orElseThrow(() -> Problems.badRequest("version", "is not one of this policy"));
        if (version.publishedAt() == null) throw Problems.badRequest("version", "was never in force");
        if (version.isPublished()) throw Problems.conflict("It is in force");
        return version;
    }
}
