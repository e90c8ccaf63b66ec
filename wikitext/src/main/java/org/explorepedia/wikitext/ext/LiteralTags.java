// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import java.util.Locale;
import java.util.Map;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Escape;

/** Tags whose content is no wikitext. */
final class LiteralTags {

    private LiteralTags() {}

    /** {@code <nowiki>}: text that stays as it is; character references work. */
    static final class Nowiki implements TagExtension {
        @Override
        public Rendered render(TagCall call, Frame frame) {
            String content = call.content() == null ? "" : call.content();
            return new Rendered.Literal(hideVariants(TagHtml.escapeTags(content)));
        }
    }

    /** {@code <pre>}: literal text with its line breaks; {@code nowiki} around parts of it is dropped. */
    static final class Pre implements TagExtension {
        @Override
        public Rendered render(TagCall call, Frame frame) {
            String content = call.content() == null ? "" : withoutNowiki(call.content());
            Map<String, String> attributes = TagHtml.allowed(call.attributes(), "pre", frame.state());
            return new Rendered.Html(TagHtml.element(
                    "pre", attributes, hideVariants(content.replace("<", "&lt;").replace(">", "&gt;"))));
        }

        private static String withoutNowiki(String content) {
            String lower = content.toLowerCase(Locale.ROOT);
            int open = lower.indexOf("<nowiki>");
            if (open < 0 || lower.length() != content.length()) {
                return content;
            }
            StringBuilder out = new StringBuilder(content.length());
            int from = 0;
            while (open >= 0) {
                int close = lower.indexOf("</nowiki>", open + 8);
                if (close < 0) {
                    break;
                }
                out.append(content, from, open).append(content, open + 8, close);
                from = close + 9;
                open = lower.indexOf("<nowiki>", from);
            }
            return out.append(content, from, content.length()).toString();
        }
    }

    /** {@code <html>}: passes as it is on wikis whose writers are trusted with that, else it is text. */
    static final class RawHtml implements TagExtension {
        @Override
        public Rendered render(TagCall call, Frame frame) {
            // The engine leaves this tag out where it is not trusted; this holds should somebody put it back.
            boolean trusted = frame.state().site().markup().rawHtml();
            String content = call.content() == null ? "" : call.content();
            return trusted ? new Rendered.Literal(content) : new Rendered.Html(Escape.html(call.source()));
        }
    }

    /** Braces of language variants lose their meaning. */
    private static String hideVariants(String html) {
        return html.contains("-{") || html.contains("}-")
                ? html.replace("-{", "-&#123;").replace("}-", "&#125;-")
                : html;
    }
}
