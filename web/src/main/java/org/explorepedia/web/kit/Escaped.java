// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

/** Text as it stands in JSON and in XML. */
public final class Escaped {

    private Escaped() {}

    /** A JSON string with its quotes. Also harmless inside HTML, should somebody put it there. */
    public static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    boolean plain = c >= 0x20
                            && c != '<'
                            && c != '>'
                            && c != '&'
                            && c != '\u2028'
                            && c != '\u2029'
                            && !isLoneSurrogate(text, i);
                    if (plain) {
                        out.append(c);
                    } else {
                        out.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** Text for an XML element or a quoted attribute. Characters that XML cannot hold are left out. */
    public static String xml(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n' -> out.append(c);
                default -> {
                    if (c >= 0x20 && c != '\ufffe' && c != '\uffff' && !isLoneSurrogate(text, i)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
