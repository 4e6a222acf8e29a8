package org.callout.responder.delivery;

import java.util.Map;

/** All ways out behind one: each delivery goes by its own channel. */
record Channels(Map<Channel, PushTransport> transports) implements PushTransport {

    Channels {
        transports = Map.copyOf(transports);
    }

    @Override
    public PushOutcome send(Delivery delivery) {
        var transport = transports.get(delivery.channel());
        return transport == null
                ? new PushOutcome.Refused("there is no way out by " + delivery.channel())
                : transport.send(delivery);
    }

    @Override
    public PushOutcome probe(Probe probe) {
        var transport = transports.get(probe.channel());
        return transport == null
                ? new PushOutcome.Refused("there is no way out by " + probe.channel())
                : transport.probe(probe);
    }
}
