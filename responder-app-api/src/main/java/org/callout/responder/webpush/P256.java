package org.callout.responder.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;

/** Keys of the curve P-256 as web push writes them: a point is 65 bytes, uncompressed; a private key 32. */
final class P256 {

    static final int POINT_BYTES = 65;

    private static final int COORDINATE_BYTES = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(CURVE);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Fails where the bytes are no point of the curve: secrets with such a point would give our key away. */
    static PublicKey publicKey(byte[] point) {
        if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("is no uncompressed point of P-256");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE_BYTES));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE_BYTES, POINT_BYTES));
        requireOnCurve(x, y);
        try {
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("is no point of P-256", e);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static PrivateKey privateKey(byte[] scalar) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, scalar), CURVE));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("is no private key of P-256", e);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static byte[] point(PublicKey key) {
        if (!(key instanceof ECPublicKey onCurve)) {
            throw new IllegalArgumentException("is no key of P-256");
        }
        var point = new byte[POINT_BYTES];
        point[0] = UNCOMPRESSED;
        write(onCurve.getW().getAffineX(), point, 1);
        write(onCurve.getW().getAffineY(), point, 1 + COORDINATE_BYTES);
        return point;
    }

    private static void write(BigInteger coordinate, byte[] point, int at) {
        var bytes = coordinate.toByteArray();
        var length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, point, at + COORDINATE_BYTES - length, length);
    }

    /** y² = x³ + ax + b over the curve's field. */
    private static void requireOnCurve(BigInteger x, BigInteger y) {
        var p = ((java.security.spec.ECFieldFp) CURVE.getCurve().getField()).getP();
        var right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB())
                .mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right)) {
            throw new IllegalArgumentException("is no point of P-256");
        }
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java knows P-256", e);
    }
}
