@NullMarked
package org.callout.geo.aed;

import org.jspecify.annotations.NullMarked;
