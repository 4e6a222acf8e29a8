package org.callout.responder.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an answer, with the alert as it stands. */
@Schema(name = "ReplyView")
record ReplyView(Verdict verdict, AlertView alert) {}
