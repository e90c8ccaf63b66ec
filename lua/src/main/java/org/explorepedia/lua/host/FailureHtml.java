// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.explorepedia.wikitext.expand.ParseState;

/** Shows readers of a page that a script failed, and puts the page into the category for those who repair it. */
final class FailureHtml {

    private static final int ID_LENGTH = 8;

    private FailureHtml() {}

    /** Wikitext of the message; details go with the page's facts under an id that the message carries as a class. */
    static String wikitext(Failure failure, ParseState state) {
        String message = failure.text();
        String details = "<p>" + message + "</p>" + trace(failure.trace());
        String hash = sha1(details);
        String id = hash.substring(hash.length() - ID_LENGTH);
        state.facts().extensionData("ScribuntoErrors-" + id, quote(details));
        state.trackingCategory("scribunto-common-error-category");
        return "<strong class=\"error\"><span class=\"scribunto-error mw-scribunto-error-" + id + "\">"
                + escape(message) + "</span></strong>";
    }

    private static String trace(String trace) {
        if (trace.isEmpty()) {
            return "<p>No further details are available.</p>";
        }
        StringBuilder list = new StringBuilder("<p>Backtrace:</p><ol class=\"scribunto-trace\">");
        trace.lines().forEach(line -> list.append("<li>").append(escape(line)).append("</li>"));
        return list.append("</ol>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#039;")
                .replace("[", "&#91;")
                .replace("]", "&#93;")
                .replace("{", "&#123;")
                .replace("\n", " ");
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
