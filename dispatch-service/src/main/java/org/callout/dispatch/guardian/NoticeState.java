package org.callout.dispatch.guardian;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a notice has come. */
@Schema(name = "NoticeState")
enum NoticeState {
    /** To be sent, or to be sent again. */
    QUEUED,
    /** The gateway has taken it. */
    SENT,
    /** No gateway is set up: whoever reads it at a desk has to tell them. */
    LEFT_TO_THE_DESK,
    /** Nobody looked after the device any more when its turn came. */
    LAPSED,
    /** Tried for a day in vain. */
    UNDELIVERABLE
}
