// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.html;

import java.util.Locale;
import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.LuaString;

/** Writes names and values of declarations so that they cannot end the declaration. */
final class Css {

    private Css() {}

    static LuaString escape(LuaString text) {
        boolean plain = true;
        for (int i = 0; i < text.m_length; i++) {
            byte b = text.m_bytes[text.m_offset + i];
            plain &= b >= ' ' && b != ':' && b != ';';
        }
        if (plain) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        LuaTexts.text(text).codePoints().forEach(c -> {
            if (c >= ' ' && c < 128 && c != ':' && c != ';') {
                out.appendCodePoint(c);
            } else {
                out.append('\\')
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                        .append(' ');
            }
        });
        return LuaTexts.of(out.toString());
    }
}
