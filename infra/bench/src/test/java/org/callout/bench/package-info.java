@NullMarked
package org.callout.bench;

import org.jspecify.annotations.NullMarked;
