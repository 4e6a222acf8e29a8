package org.callout.dispatch.announcing;

import java.util.List;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.talk.TalkMessage;

/**
 * Who is under way at a callout, and what is written about it.
 *
 * @param assigned all whose assignment is active
 * @param messages oldest first
 */
public record Company(List<Assignment> assigned, List<TalkMessage> messages) {

    public Company {
        assigned = List.copyOf(assigned);
        messages = List.copyOf(messages);
    }
}
