/** Tests of the way to the devices. */
package org.callout.responder.delivery;
