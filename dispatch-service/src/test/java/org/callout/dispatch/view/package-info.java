/** What is shown of callouts. */
@NullMarked
package org.callout.dispatch.view;

import org.jspecify.annotations.NullMarked;
