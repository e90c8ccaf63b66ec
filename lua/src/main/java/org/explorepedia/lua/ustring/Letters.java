// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import org.explorepedia.lua.LuaTexts;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaString;

/** Capital and small letters. A string that is no UTF-8 stays as it is. */
public final class Letters {

    private Letters() {}

    /** Capital letters by Unicode, in ASCII without a detour over text. */
    public static LuaString upper(LuaString string) {
        byte[] ascii = changed(string, 'a', 'z', -32);
        return ascii != null
                ? LuaString.valueUsing(ascii)
                : mapped(string, UCharacter.toUpperCase(ULocale.ROOT, LuaTexts.text(string)));
    }

    /** Small letters by Unicode, each letter for itself: a sigma at the end of a word is one like any other. */
    public static LuaString lower(LuaString string) {
        byte[] ascii = changed(string, 'A', 'Z', 32);
        if (ascii != null) {
            return LuaString.valueUsing(ascii);
        }
        StringBuilder out = new StringBuilder();
        LuaTexts.text(string).codePoints().forEach(c -> {
            if (c == 0x130) {
                out.append("i\u0307");
            } else {
                out.appendCodePoint(UCharacter.toLowerCase(c));
            }
        });
        return mapped(string, out.toString());
    }

    private static LuaString mapped(LuaString original, String changed) {
        return new Utf8(original).valid() ? LuaTexts.of(changed) : original;
    }

    private static byte @Nullable [] changed(LuaString string, int first, int last, int by) {
        byte[] out = new byte[string.m_length];
        for (int i = 0; i < out.length; i++) {
            byte b = string.m_bytes[string.m_offset + i];
            if (b < 0) {
                return null;
            }
            out[i] = (byte) (b >= first && b <= last ? b + by : b);
        }
        return out;
    }
}
