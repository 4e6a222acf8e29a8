package org.callout.dispatch.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A tenant: an ambulance trust or a care provider. */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    private String id;

    private String name;
    private String controlRoomPhone;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Organisation() {}

    /**
     * An organisation as responders know it.
     *
     * @param id the value of the token's organisation claim
     * @param name as responders know it
     * @param controlRoomPhone whom the assigned call
     */
    public Organisation(String id, String name, String controlRoomPhone) {
        this.id = id;
        rename(name, controlRoomPhone);
    }

    final void rename(String newName, String newControlRoomPhone) {
        name = newName;
        controlRoomPhone = newControlRoomPhone;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String controlRoomPhone() {
        return controlRoomPhone;
    }
}
