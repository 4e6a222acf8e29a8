package org.callout.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something that changes and is announced in one transaction. */
@Entity
public class Parcel {

    @Id
    private String id = "";

    protected Parcel() {}

    public Parcel(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
