package org.callout.responder.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Who is a member of what. */
@Embeddable
public record MembershipKey(@Column(name = "responder_id") UUID responderId, String organisation) {}
