@NullMarked
package org.callout.dispatch.policy;

import org.jspecify.annotations.NullMarked;
