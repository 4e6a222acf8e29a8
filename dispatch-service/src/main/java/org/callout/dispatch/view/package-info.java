/**
 * What control rooms and coordinators are shown of a callout: read models, assembled outside any decision. It calls all rooms
 * that hold a part of the picture; intake and steering answer with its views. The story starts with {@link
 * org.callout.dispatch.view.CalloutReader}.
 */
@NullMarked
package org.callout.dispatch.view;

import org.jspecify.annotations.NullMarked;
