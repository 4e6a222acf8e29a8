/**
 * Where responders are and whether they may be asked: one row a responder, fed by {@code responder.profile} and
 * {@code responder.position}, read by the matching of {@code geo}. Each group of columns has one writer: the profile
 * by version ({@link org.callout.dispatch.presence.ResponderProfileConsumer}), the fix by its time
 * ({@link org.callout.dispatch.presence.ResponderPositionConsumer}). Whoever may be asked now has a row for each organisation in
 * {@code ready_member} beside, which the database keeps equal in the same transaction and where their fixes go; where somebody is
 * is read from {@code whereabouts}. The story starts with
 * {@link org.callout.dispatch.presence.ResponderProfile} and what {@link org.callout.dispatch.presence.Standing} makes
 * of it; other rooms call {@link org.callout.dispatch.presence.PresenceReader} only.
 */
@NullMarked
package org.callout.dispatch.presence;

import org.jspecify.annotations.NullMarked;
