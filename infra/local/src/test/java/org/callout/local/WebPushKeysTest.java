package org.callout.local;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

class WebPushKeysTest {

    /** More than once, since every 256th number is shorter. */
    @RepeatedTest(20)
    void whatThePrivateHalfSignsThePublicHalfProves() throws GeneralSecurityException {
        var keys = WebPushKeys.generate();
        var point = Base64.getUrlDecoder().decode(keys.publicKey());
        var number = Base64.getUrlDecoder().decode(keys.privateKey());
        assertThat(point).hasSize(65).startsWith(4);
        assertThat(number).hasSize(32);
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var curve = ((ECPublicKey) generator.generateKeyPair().getPublic()).getParams();
        var factory = KeyFactory.getInstance("EC");
        var data = new byte[] {1, 2, 3};

        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(factory.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), curve)));
        signature.update(data);
        var signed = signature.sign();

        signature.initVerify(
                factory.generatePublic(new ECPublicKeySpec(new ECPoint(part(point, 1), part(point, 33)), curve)));
        signature.update(data);
        assertThat(signature.verify(signed)).isTrue();
    }

    private static BigInteger part(byte[] point, int from) {
        return new BigInteger(1, Arrays.copyOfRange(point, from, from + 32));
    }
}
