@NullMarked
package org.callout.geo.road;

import org.jspecify.annotations.NullMarked;
