package org.callout.responder.desk;

import java.util.Optional;
import org.callout.responder.membership.Eyes;
import org.callout.responder.membership.QualificationCode;

/** What an approval comes to, by who approved before. */
sealed interface Approving {

    /** The qualification is verified, by the eyes it takes. */
    record Verifies(Eyes eyes) implements Approving {}

    /** It waits for another person. */
    record WaitsForAnother() implements Approving {}

    /** Somebody else approved first, and this person's approval may not be the second. */
    record TakesALead(String firstName) implements Approving {}

    /**
     * Decides.
     *
     * @param first who approved before, of a clinical qualification
     */
    static Approving of(QualificationCode code, Optional<FirstApproval> first, Staff staff) {
        if (!code.takesTwoPeople()) return new Verifies(new Eyes(staff.subject(), null));
        if (first.isEmpty() || first.get().isOf(staff)) return new WaitsForAnother();
        if (!staff.maySecond()) return new TakesALead(first.get().byName());
        return new Verifies(new Eyes(first.get().bySubject(), staff.subject()));
    }
}
