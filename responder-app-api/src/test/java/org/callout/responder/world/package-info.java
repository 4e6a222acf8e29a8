/** The world around the service, for tests: people with tokens and phones, dispatch on its topics, the push emulator. */
package org.callout.responder.world;
