package org.callout.responder.document;

/**
 * Something encrypted, with the key to it.
 *
 * @param content nonce, cipher text and tag
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Sealed(Key key, byte[] content) {

    /**
     * The key of one document, itself encrypted.
     *
     * @param masterKey name of the key it is encrypted with
     * @param wrapped nonce, cipher text and tag
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Key(String masterKey, byte[] wrapped) {}
}
