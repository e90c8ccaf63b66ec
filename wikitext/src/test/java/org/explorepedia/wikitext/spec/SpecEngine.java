// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.expand.TagExtension.Rendered;
import org.explorepedia.wikitext.ext.TagHtml;
import org.explorepedia.wikitext.site.SiteConfig;

/** Makes the engine under test, with the extra tags that MediaWiki's tests use. */
final class SpecEngine {

    private SpecEngine() {}

    static WikitextEngine create(SiteConfig config, boolean styleTags, EngineParts parts) {
        return builder(config, styleTags, parts).build();
    }

    static MediaWikiEngine.Builder builder(SiteConfig config, boolean styleTags, EngineParts parts) {
        MediaWikiEngine.Builder builder = MediaWikiEngine.builder(config)
                .tag("tag", SpecEngine::dump)
                .tag("tåg", SpecEngine::dump)
                .tag("statictag", SpecEngine::keep)
                .tag("asidetag", (_, _) -> new Rendered.Html("<aside>Some aside content</aside>"))
                .tag("pwraptest", (_, _) -> new Rendered.Html("<!--CMT--><style>p{}</style>"))
                .tag(
                        "spantag",
                        (call, frame) -> new Rendered.Html("<span>"
                                + frame.parse(call.content() == null ? "" : call.content(), false) + "</span>"));
        if (styleTags) {
            builder.tag(
                            "style",
                            (call, _) -> new Rendered.Html(TagHtml.element(
                                    "style", call.attributes(), call.content() == null ? "" : call.content())))
                    .tag(
                            "link",
                            (call, _) -> new Rendered.Html(
                                    TagHtml.open("link", call.attributes()).replaceAll(">$", " />")));
        }
        parts.addTo(builder);
        return builder;
    }

    private static Rendered dump(TagExtension.TagCall call, Frame frame) {
        StringBuilder out = new StringBuilder("<pre>\n");
        out.append(call.content() == null ? "NULL" : "'" + escape(call.content()) + "'")
                .append("\narray (\n");
        call.attributes()
                .forEach((name, value) -> out.append("  '")
                        .append(escape(name))
                        .append("' => '")
                        .append(escape(value))
                        .append("',\n"));
        return new Rendered.Html(out.append(")\n</pre>").toString());
    }

    /** Keeps its content until it is told to let go of it. */
    private static Rendered keep(TagExtension.TagCall call, Frame frame) {
        StringBuilder kept = frame.state().note(StringBuilder.class, _ -> new StringBuilder());
        if ("flush".equals(call.attributes().get("action"))) {
            String html = kept.toString();
            kept.setLength(0);
            return new Rendered.Html(html);
        }
        kept.setLength(0);
        kept.append(call.content() == null ? "" : call.content());
        return new Rendered.Html("");
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
