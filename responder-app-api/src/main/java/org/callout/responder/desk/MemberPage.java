package org.callout.responder.desk;

import java.util.List;
import org.callout.responder.account.ResponderView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of members, and where the next one begins if there is one. */
@Schema(name = "MemberPage")
record MemberPage(List<ResponderView> items, @Nullable String nextCursor) {}
