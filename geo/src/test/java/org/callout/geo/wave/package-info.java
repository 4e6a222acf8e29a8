@NullMarked
package org.callout.geo.wave;

import org.jspecify.annotations.NullMarked;
