/**
 * When, where and for what a volunteer wants to be asked: the words of it, without a framework.
 * It calls nobody; the account keeps and announces it, and positions are coarsened by it.
 * Start with {@link org.callout.responder.readiness.Readiness}.
 */
@NullMarked
package org.callout.responder.readiness;

import org.jspecify.annotations.NullMarked;
