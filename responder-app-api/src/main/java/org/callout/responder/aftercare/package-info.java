/**
 * What comes after a call, for whoever went to it: a diary, the choice to be called, questions how they are, and somebody of
 * the organisation who looks after whoever is not well. The story starts with
 * {@link org.callout.responder.aftercare.CallEnding}.
 */
@NullMarked
package org.callout.responder.aftercare;

import org.jspecify.annotations.NullMarked;
