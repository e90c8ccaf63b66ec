// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.text;

import java.util.regex.Pattern;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.StripMarkers;
import org.explorepedia.lua.value.Arguments;
import org.explorepedia.wikitext.expand.Markers;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.Varargs;

/** Takes the markers of set-aside parts out of texts. */
final class StripTexts {

    private static final Pattern MARKER = Pattern.compile("\u007F'\"`UNIQ-[^\u007F<>&'\"]{0,200}-QINU`\"'\u007F");
    private static final int DIGITS = 8;

    private final StripMarkers markers;

    StripTexts(StripMarkers markers) {
        this.markers = markers;
    }

    Varargs kill(Arguments arguments) {
        LuaString text = string(arguments);
        return marked(text) ? LuaTexts.of(kill(LuaTexts.text(text))) : text;
    }

    Varargs unstripNowiki(Arguments arguments) {
        LuaString text = string(arguments);
        return marked(text) ? LuaTexts.of(nowiki(LuaTexts.text(text))) : text;
    }

    Varargs unstrip(Arguments arguments) {
        LuaString text = string(arguments);
        return marked(text) ? LuaTexts.of(kill(nowiki(LuaTexts.text(text)))) : text;
    }

    private static LuaString string(Arguments arguments) {
        if (arguments.get(1) instanceof LuaString text) {
            return text;
        }
        throw arguments.wrong(1, "string");
    }

    private static boolean marked(LuaString text) {
        for (int i = 0; i < text.m_length; i++) {
            if (text.m_bytes[text.m_offset + i] == Markers.DELIMITER) {
                return true;
            }
        }
        return false;
    }

    private static String kill(String text) {
        return MARKER.matcher(text).replaceAll("");
    }

    /** Puts the text of {@code nowiki} in the place of its markers; all other markers stay. */
    private String nowiki(String text) {
        return MARKER.matcher(text).replaceAll(found -> {
            String marker = found.group();
            int end = marker.length() - "-QINU`\"'\u007F".length();
            boolean known = markers.replace(marker, number -> "").isEmpty();
            int number = known ? Integer.parseInt(marker.substring(end - DIGITS, end), 16) : -1;
            boolean protectedText = known && markers.kind(number) == Markers.Kind.NOWIKI;
            return java.util.regex.Matcher.quoteReplacement(protectedText ? markers.part(number) : marker);
        });
    }
}
