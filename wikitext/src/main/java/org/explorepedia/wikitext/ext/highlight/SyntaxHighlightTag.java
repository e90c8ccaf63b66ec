// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.highlight;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.ext.TagHtml;
import org.explorepedia.wikitext.ext.highlight.Highlighter.CodeToken;

/** {@code <syntaxhighlight>} and {@code <source>}: program code as a block or inside a line. */
public final class SyntaxHighlightTag implements TagExtension {

    private static final String ERROR_CATEGORY = "syntaxhighlight-error-category";
    private static final String ENCLOSE_CATEGORY = "syntaxhighlight-enclose-category";
    private static final String SOURCE_CATEGORY = "syntaxhighlight-source-category";
    private static final int MAX_CODE = 102_400;

    private final Highlighter highlighter;

    public SyntaxHighlightTag(Highlighter highlighter) {
        this.highlighter = highlighter;
    }

    @Override
    public Rendered render(TagCall call, Frame frame) {
        Map<String, String> given = call.attributes();
        if (call.name().equals("source")) {
            frame.state().trackingCategory(SOURCE_CATEGORY);
        }
        if (given.containsKey("enclose")) {
            frame.state().trackingCategory(ENCLOSE_CATEGORY);
        }
        boolean inline = given.containsKey("inline") || "none".equals(given.get("enclose"));
        String code = trim(unstrip(call.content() == null ? "" : call.content(), frame), inline);
        String language = given.getOrDefault("lang", "").strip().toLowerCase(Locale.ROOT);
        Optional<List<CodeToken>> tokens =
                language.isEmpty() || code.length() > MAX_CODE ? Optional.empty() : highlighter.tokens(code, language);
        if (tokens.isEmpty() && (!language.isEmpty() || call.name().equals("syntaxhighlight") && language.isEmpty())) {
            frame.state().trackingCategory(ERROR_CATEGORY);
        }
        boolean lines = !inline && tokens.isPresent() && given.containsKey("line");
        Map<String, String> attributes = attributes(given, frame, tokens.isPresent() ? language : "", lines);
        CodeWriter writer = new CodeWriter(
                lines ? number(given.get("start"), 1) : -1, highlighted(given.getOrDefault("highlight", "")));
        if (inline) {
            String html = tokens.map(writer::line).orElseGet(() -> CodeWriter.escape(code));
            return new Rendered.Html(TagHtml.element("code", attributes, html));
        }
        String html = tokens.map(t -> "<pre><span></span>" + writer.block(t) + "</pre>")
                .orElseGet(() -> "<pre>" + CodeWriter.plain(code) + "</pre>");
        // The code itself stays out of the way of everything that works on lines; the box around it must not.
        return new Rendered.Html(
                TagHtml.element("div", attributes, frame.state().markers().add(Markers.Kind.NOWIKI, html)));
    }

    private static Map<String, String> attributes(
            Map<String, String> given, Frame frame, String language, boolean lines) {
        Map<String, String> allowed = TagHtml.allowed(given, "div", frame.state());
        String direction = "rtl".equals(allowed.get("dir")) ? "rtl" : "ltr";
        allowed.remove("dir");
        allowed.remove("lang");
        String own = allowed.getOrDefault("class", "");
        String classes = (own.isEmpty() ? "" : own + " ") + "mw-highlight"
                + (language.isEmpty() ? "" : " mw-highlight-lang-" + TagHtml.attribute(language.replace(' ', '-')))
                + " mw-content-" + direction + (lines ? " mw-highlight-lines" : "");
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!allowed.containsKey("class")) {
            attributes.put("class", classes);
        }
        attributes.putAll(allowed);
        attributes.put("class", classes);
        attributes.put("dir", direction);
        return attributes;
    }

    private static String trim(String code, boolean inline) {
        if (inline) {
            return code.strip().replace('\n', ' ');
        }
        int start = 0;
        while (start < code.length() && (code.charAt(start) == '\n' || code.charAt(start) == '\r')) {
            start++;
        }
        return code.substring(start).stripTrailing();
    }

    /** Code that came through {@code #tag} may hold literal text under markers. */
    private static String unstrip(String code, Frame frame) {
        int at = code.indexOf(Markers.DELIMITER);
        if (at < 0) {
            return code;
        }
        Markers markers = frame.state().markers();
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            int end = code.indexOf(Markers.DELIMITER, at + 1);
            if (end < 0) {
                break;
            }
            int number = number(code.substring(at + 2, end), -1);
            if (number < 0 || number >= markers.size()) {
                break;
            }
            String part = markers.part(number);
            out.append(code, from, at);
            out.append(
                    markers.kind(number) == Markers.Kind.NOWIKI
                            ? part.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                            : part);
            from = end + 1;
            at = code.indexOf(Markers.DELIMITER, from);
        }
        return out.append(code, from, code.length()).toString();
    }

    private static Set<Integer> highlighted(String ranges) {
        Set<Integer> lines = new HashSet<>();
        for (String range : ranges.split(",")) {
            int dash = range.indexOf('-');
            int first =
                    number(dash < 0 ? range.strip() : range.substring(0, dash).strip(), 0);
            int last = dash < 0 ? first : number(range.substring(dash + 1).strip(), 0);
            for (int line = first; line > 0 && line <= Math.min(last, first + 1000); line++) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits, int otherwise) {
        boolean valid = digits != null
                && !digits.isEmpty()
                && digits.length() < 9
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid && digits != null ? Integer.parseInt(digits) : otherwise;
    }
}
