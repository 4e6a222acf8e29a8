package org.callout.geo.osm;

import crosby.binary.Fileformat.BlobHeader;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The blocks of a {@code .osm.pbf} file: the length of a header in four bytes, the header, which says how long its data is,
 * and the data.
 */
final class Blocks {

    /** As the format's specification says: a header is shorter. */
    private static final int LONGEST_HEADER = 64 * 1024;

    private Blocks() {}

    /**
     * Walks from header to header.
     *
     * @throws IOException when the file does not consist of whole blocks
     */
    static void checkWhole(Path pbf) throws IOException {
        try (var file = new RandomAccessFile(pbf.toFile(), "r")) {
            long length = file.length();
            while (file.getFilePointer() < length) {
                long end = skipBlock(file);
                if (end > length) {
                    throw new EOFException("breaks off inside a block");
                }
                file.seek(end);
            }
        }
    }

    /** Where the block ends. */
    private static long skipBlock(RandomAccessFile file) throws IOException {
        int headerLength = file.readInt();
        if (headerLength < 0 || headerLength >= LONGEST_HEADER) {
            throw new IOException("no block starts at byte %d".formatted(file.getFilePointer() - Integer.BYTES));
        }
        byte[] header = new byte[headerLength];
        file.readFully(header);
        int dataLength = BlobHeader.parseFrom(header).getDatasize();
        if (dataLength < 0) {
            throw new IOException("a block of negative length");
        }
        return file.getFilePointer() + dataLength;
    }
}
