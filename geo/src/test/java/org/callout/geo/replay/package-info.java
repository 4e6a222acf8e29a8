@NullMarked
package org.callout.geo.replay;

import org.jspecify.annotations.NullMarked;
