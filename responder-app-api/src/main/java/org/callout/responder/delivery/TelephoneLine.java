package org.callout.responder.delivery;

/**
 * A telephone that news may be told by.
 *
 * @param token names it among all devices
 * @param blurMetres radius within which its owner is known to be
 * @param besideApp whether the same news went to an app as well, so that the telephone may wait for its receipt
 */
record TelephoneLine(
        AlertNews news, String deviceId, Channel channel, String token, double blurMetres, boolean besideApp) {}
