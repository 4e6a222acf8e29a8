@NullMarked
package org.callout.region;

import org.jspecify.annotations.NullMarked;
