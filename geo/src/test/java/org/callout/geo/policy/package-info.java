@NullMarked
package org.callout.geo.policy;

import org.jspecify.annotations.NullMarked;
