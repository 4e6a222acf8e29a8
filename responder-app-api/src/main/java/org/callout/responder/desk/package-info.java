/**
 * An organisation's desk: its members, whom it lets in or suspends, and what it has verified.
 * It may call accounts, memberships and documents; an organisation sees its own members only, everybody else does not exist for it.
 * Start with {@link org.callout.responder.desk.MemberResource}.
 */
@NullMarked
package org.callout.responder.desk;

import org.jspecify.annotations.NullMarked;
