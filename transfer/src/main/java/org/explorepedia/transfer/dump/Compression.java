// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Unpacks what dumps come packed in, known by its first bytes and not by the name of the file. */
final class Compression {

    private static final int BUFFER = 1 << 16;

    private Compression() {}

    /** The plain bytes of a stream that is plain, bzip2 (of one or many parts) or gzip. */
    static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
        in.mark(8);
        byte[] head = in.readNBytes(6);
        in.reset();
        if (head.length == 0) {
            throw new NotADump("the file is empty");
        }
        if (startsWith(head, 'B', 'Z', 'h')) {
            return new BufferedInputStream(new BZip2CompressorInputStream(in, true), BUFFER);
        }
        if (startsWith(head, 0x1f, 0x8b)) {
            return new GZIPInputStream(in, BUFFER);
        }
        if (startsWith(head, '7', 'z', 0xbc, 0xaf)) {
            throw new NotADump("7z archives cannot be read as a stream; unpack it first");
        }
        if (startsWith(head, 'P', 'K')) {
            throw new NotADump("it is a ZIP archive; unpack it first");
        }
        if (startsWith(head, 0xfd, '7', 'z', 'X', 'Z')) {
            throw new NotADump("it is packed with xz; unpack it first");
        }
        if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) {
            throw new NotADump("it is packed with zstd; unpack it first");
        }
        return in;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        byte[] wanted = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            wanted[i] = (byte) magic[i];
        }
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
