/** Who may do what: every operation of the API, tried by everybody who might come across it. */
@NullMarked
package org.callout.dispatch.access;

import org.jspecify.annotations.NullMarked;
