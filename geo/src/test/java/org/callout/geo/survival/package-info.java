@NullMarked
package org.callout.geo.survival;

import org.jspecify.annotations.NullMarked;
