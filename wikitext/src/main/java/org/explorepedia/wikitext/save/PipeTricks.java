// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.save;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Completes links such as {@code [[Foo (bar)|]]} and {@code [[|Foo]]}. Patterns run on single links only. */
final class PipeTricks {

    private static final int LONGEST = 600;
    private static final String PAGE = "[ %!\"$&'()*,\\-./0-9:;=?@A-Z\\\\^_`a-z~\\x80-\\x{10FFFF}+]";
    private static final String NAME = "[ _0-9A-Za-z\\x80-\\x{10FFFF}-]";
    private static final String PREFIX = "(:?" + NAME + "+:|:|)";

    private static final Pattern BRACKETS = Pattern.compile(PREFIX + '(' + PAGE + "+?)( ?\\(" + PAGE + "+\\))");
    private static final Pattern WIDE_BRACKETS = Pattern.compile(PREFIX + '(' + PAGE + "+?)( ?（" + PAGE + "+）)");
    private static final Pattern COMMA =
            Pattern.compile(PREFIX + '(' + PAGE + "+?)( ?\\(" + PAGE + "+\\)|)((?:, |，|، )" + PAGE + "+|)");
    private static final Pattern OWN_BRACKETS =
            Pattern.compile("(" + NAME + "+:|)" + PAGE + "+?( \\(" + PAGE + "+\\))");
    private static final Pattern OWN_COMMA = Pattern.compile("(" + NAME + "+:|)" + PAGE + "+?(, " + PAGE + "+|)");

    private PipeTricks() {}

    /** @param pageName the page's own name without namespace, for links that begin with a pipe */
    static String apply(String text, String pageName) {
        String done = text;
        if (done.contains("|]]")) {
            done = emptyTexts(done);
        }
        if (done.contains("[[|")) {
            done = emptyTargets(done, pageName);
        }
        return done;
    }

    private static String emptyTexts(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int done = 0;
        int pipe = text.indexOf("|]]");
        while (pipe >= 0) {
            int start = pipe;
            while (start > done && isPage(text.charAt(start - 1))) {
                start--;
            }
            if (start >= done + 2
                    && text.charAt(start - 1) == '['
                    && text.charAt(start - 2) == '['
                    && pipe - start < LONGEST) {
                String shown = shown(text.substring(start, pipe));
                if (shown != null) {
                    out.append(text, done, pipe + 1).append(shown).append("]]");
                    done = pipe + 3;
                }
            }
            pipe = text.indexOf("|]]", pipe + 3);
        }
        return out.append(text, done, text.length()).toString();
    }

    private static @org.jspecify.annotations.Nullable String shown(String link) {
        for (Pattern pattern : new Pattern[] {BRACKETS, WIDE_BRACKETS, COMMA}) {
            Matcher matcher = pattern.matcher(link);
            if (matcher.matches()) {
                return matcher.group(2);
            }
        }
        return null;
    }

    private static String emptyTargets(String text, String pageName) {
        String before = "";
        String after = "";
        Matcher own = OWN_BRACKETS.matcher(pageName);
        boolean context = own.matches();
        if (!context) {
            own = OWN_COMMA.matcher(pageName);
            context = own.matches() && !(own.group(1) + own.group(2)).isEmpty();
        }
        if (context) {
            before = own.group(1);
            after = own.group(2);
        }
        StringBuilder out = new StringBuilder(text.length() + 64);
        int done = 0;
        int start = text.indexOf("[[|");
        while (start >= 0) {
            int end = start + 3;
            while (end < text.length() && isPage(text.charAt(end))) {
                end++;
            }
            if (end > start + 3 && text.startsWith("]]", end)) {
                String name = text.substring(start + 3, end);
                out.append(text, done, start).append("[[");
                if (context) {
                    out.append(before).append(name).append(after).append('|');
                }
                out.append(name).append("]]");
                done = end + 2;
            }
            start = text.indexOf("[[|", Math.max(end, start + 3));
        }
        return out.append(text, done, text.length()).toString();
    }

    private static boolean isPage(char c) {
        return c >= 0x80 || c >= ' ' && c != 0x7F && "#<>[]{}|".indexOf(c) < 0;
    }
}
