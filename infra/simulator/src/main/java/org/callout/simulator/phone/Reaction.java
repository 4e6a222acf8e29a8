package org.callout.simulator.phone;

import java.util.List;

/** What a phone becomes and what it sends, in this order. */
record Reaction(Phone phone, List<PhoneAction> actions) {

    static Reaction of(Phone phone, PhoneAction... actions) {
        return new Reaction(phone, List.of(actions));
    }
}
