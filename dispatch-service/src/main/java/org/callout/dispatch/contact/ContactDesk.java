package org.callout.dispatch.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.alarm.AlarmOwners.Keeper;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.identity.Caller;
import org.callout.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** Messages with responders and their alarms, for the caller's organisation: what is not its own does not exist. */
@ApplicationScoped
public class ContactDesk {

    private final Contact contact;
    private final Caller caller;

    ContactDesk(Contact contact, Caller caller) {
        this.contact = contact;
        this.caller = caller;
    }

    /** What was written about a callout, oldest first. */
    public Uni<List<MessageView>> list(CalloutKind kind, UUID id) {
        return contact.list(where(kind, id))
                .map(found -> found.orElseThrow(Problems::notFound).stream()
                        .map(MessageView::of)
                        .toList());
    }

    /** Writes to one or all who are assigned. */
    public Uni<RestResponse<MessageView>> write(CalloutKind kind, UUID id, MessageRequest request) {
        return contact.write(where(kind, id), request.id(), request.to(), caller.displayName(), request.text())
                .map(ContactDesk::answer);
    }

    private static RestResponse<MessageView> answer(Contact.Effect effect) {
        return switch (effect) {
            case Contact.Effect.Told(var message) ->
                RestResponse.status(RestResponse.Status.CREATED, MessageView.of(message));
            case Contact.Effect.NotFound() -> throw Problems.notFound();
            case Contact.Effect.Contradiction() -> throw Problems.conflict("Something else was written under that id");
            case Contact.Effect.NobodyThere() ->
                throw Problems.gone("Nobody is under way who could read it", "NOBODY_THERE");
        };
    }

    /** Sees to somebody's alarm. */
    public Uni<Void> takeAlarm(CalloutKind kind, UUID id, UUID assignmentId) {
        return contact.takeAlarm(where(kind, id), assignmentId, keeper())
                .invoke(known -> {
                    if (!known) throw Problems.notFound();
                })
                .replaceWithVoid();
    }

    private Keeper keeper() {
        return new Keeper(caller.getOrganisation(), caller.subject(), caller.displayName());
    }

    private Contact.Where where(CalloutKind kind, UUID id) {
        return new Contact.Where(caller.getOrganisation(), kind, id);
    }
}
