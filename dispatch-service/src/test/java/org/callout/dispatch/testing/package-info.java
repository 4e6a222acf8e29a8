/** A small town for tests: organisations, people around a scene, their phones and a CAD. */
@NullMarked
package org.callout.dispatch.testing;

import org.jspecify.annotations.NullMarked;
