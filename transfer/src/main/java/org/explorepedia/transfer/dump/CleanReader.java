// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 as characters that XML allows: broken bytes and control characters, which damaged wikis write into their dumps and
 * at which an XML parser gives up, become the replacement character.
 */
final class CleanReader extends FilterReader {

    private static final char REPLACEMENT = '\uFFFD';

    private boolean begun;

    CleanReader(InputStream bytes) {
        super(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = super.read(chars, offset, length);
        for (int i = offset; i < offset + read; i++) {
            char c = chars[i];
            if (c < ' ' ? c != '\n' && c != '\t' && c != '\r' : c >= '\uFFFE') {
                chars[i] = REPLACEMENT;
            }
        }
        if (!begun && read > 0) {
            begun = true;
            if (chars[offset] == '\uFEFF') {
                chars[offset] = '\n';
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
