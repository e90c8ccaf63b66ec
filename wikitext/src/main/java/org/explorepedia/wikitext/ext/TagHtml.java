// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import java.util.LinkedHashMap;
import java.util.Map;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.html.Anchors;
import org.explorepedia.wikitext.html.AttributeSanitizer;
import org.explorepedia.wikitext.html.Elements;
import org.explorepedia.wikitext.html.Escape;

/** Writes elements for extension tags: attributes that people gave are checked, all values are escaped. */
public final class TagHtml {

    private TagHtml() {}

    /** The attributes that the element may have, in safe form and in the order they were given. */
    public static Map<String, String> allowed(Map<String, String> given, String element, ParseState state) {
        AttributeSanitizer sanitizer = new AttributeSanitizer(
                state.site().markup().urlProtocols(),
                new Anchors(state.site().markup().fragmentModes()));
        return new LinkedHashMap<>(sanitizer.allowed(given, Elements.ALLOWED.require(element)));
    }

    /** Puts class names before those that are there. */
    public static void prependClass(Map<String, String> attributes, String names) {
        String own = attributes.getOrDefault("class", "");
        attributes.put("class", own.isEmpty() ? names : names + " " + own);
    }

    /** An element with these attributes around finished HTML. */
    public static String element(String name, Map<String, String> attributes, String html) {
        return open(name, attributes) + html + "</" + name + ">";
    }

    public static String open(String name, Map<String, String> attributes) {
        StringBuilder out = new StringBuilder(64).append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(attribute(value))
                .append('"'));
        return out.append('>').toString();
    }

    /** A value between double quotes. */
    public static String attribute(String value) {
        return Escape.html(value).replace("\n", "&#10;");
    }

    /** Angle brackets only: references and markers keep their meaning. */
    public static String escapeTags(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A complaint in a paragraph's flow. */
    public static String error(Frame frame, String key, String... arguments) {
        String[] safe = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            safe[i] = Escape.html(arguments[i]);
        }
        return "<span class=\"error\">" + frame.parse(InterfaceTexts.get(frame.state(), key, safe), false) + "</span>";
    }
}
