/**
 * Takes callouts in, finds and alerts responders, decides their replies and shows it all live; one package for each domain
 * word. It calls geo and platform, and knows responder-app-api only through the contracts. The story starts at the intake of an
 * incident.
 */
@NullMarked
package org.callout.dispatch;

import org.jspecify.annotations.NullMarked;
