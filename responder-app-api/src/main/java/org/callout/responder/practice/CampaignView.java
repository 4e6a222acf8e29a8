package org.callout.responder.practice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a campaign stands.
 *
 * @param waiting whose turn is still to come
 * @param skipped who had practised otherwise, or was never free to within the days
 */
@Schema(name = "CampaignView")
record CampaignView(
        UUID id, String organisation, Instant startsAt, Instant endsAt, long waiting, long sent, long skipped) {}
