/**
 * The phones and browsers of a volunteer and their push tokens.
 * It may call the caller's identity and web push; deliveries read its table and retire dead tokens.
 * Start with {@link org.callout.responder.device.DeviceResource}.
 */
@NullMarked
package org.callout.responder.device;

import org.jspecify.annotations.NullMarked;
