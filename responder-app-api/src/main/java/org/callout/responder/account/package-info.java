/**
 * One account a volunteer, with availability and memberships: the responder's aggregate and what the volunteer does to it.
 * It may call memberships, organisations, devices and positions (to show them); every change raises the version and announces the profile.
 * Start with {@link org.callout.responder.account.Accounts}.
 */
@NullMarked
package org.callout.responder.account;

import org.jspecify.annotations.NullMarked;
