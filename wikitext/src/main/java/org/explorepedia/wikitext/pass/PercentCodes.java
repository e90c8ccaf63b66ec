// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.explorepedia.wikitext.text.Chars;

/** Decodes percent codes as addresses have them. */
public final class PercentCodes {

    private PercentCodes() {}

    /** A link target; brackets that were hidden in codes stay harmless. */
    static String decodeTarget(String target) {
        return decode(target).replace("<", "&lt;").replace(">", "&gt;");
    }

    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean code = bytes[i] == '%'
                    && i + 2 < bytes.length
                    && Chars.isHex((char) bytes[i + 1])
                    && Chars.isHex((char) bytes[i + 2]);
            if (code) {
                out.write(Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16));
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
