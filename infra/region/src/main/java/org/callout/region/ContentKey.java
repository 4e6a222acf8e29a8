package org.callout.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.callout.geo.road.RoadNetwork;

/** Names a prepared region after all that it is made of: the same files, by name and content, the same folder. */
final class ContentKey {

    /** To be raised whenever other results come of the same files; what was prepared before is then prepared anew. */
    private static final int FORMAT = 2;

    private static final String FORMATS = FORMAT + "." + RoadNetwork.FORMAT;

    private static final int DIGITS = 16;

    private ContentKey() {}

    static String of(Sources sources) throws IOException {
        try (var hash = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            write(hash, "format " + FORMATS);
            for (var file : new TreeMap<>(sources.files()).entrySet()) {
                write(hash, file.getKey() + " " + Files.size(file.getValue()));
                copy(file.getValue(), hash);
            }
            return HexFormat.of().formatHex(hash.getMessageDigest().digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static void write(OutputStream hash, String text) throws IOException {
        hash.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void copy(Path file, OutputStream hash) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(hash);
        }
    }
}
