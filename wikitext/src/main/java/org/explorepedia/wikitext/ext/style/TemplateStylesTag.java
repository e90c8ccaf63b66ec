// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.style;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Anchors;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.html.PageUrls;
import org.explorepedia.wikitext.request.PageSource.SourceText;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** {@code <templatestyles>}: the style sheet of a template, limited to the page's content; repeated ones stand only once. */
public final class TemplateStylesTag implements TagExtension {

    private static final String ERROR_CATEGORY = "templatestyles-page-error-category";
    private static final String SCOPE = ".mw-parser-output";
    private static final Set<String> MODELS = Set.of("sanitized-css", "css");

    /** Sheets that the page has already. */
    private static final class Seen {
        private final Set<String> keys = new HashSet<>();
    }

    @Override
    public Rendered render(TagCall call, Frame frame) {
        String source = call.attributes().getOrDefault("src", "").strip();
        if (source.isEmpty()) {
            return error(frame, "templatestyles-missing-src");
        }
        Optional<Title> title = frame.state()
                .titles()
                .find(source, Namespace.TEMPLATE)
                .filter(t -> !t.isExternal() && t.namespace() >= 0);
        if (title.isEmpty()) {
            return error(frame, "templatestyles-invalid-src", Escape.html(source));
        }
        frame.state().facts().template(title.get());
        Optional<SourceText> sheet = frame.state().source().text(title.get());
        if (sheet.isEmpty()) {
            String name = frame.state().site().namespaces().prefixedText(title.get());
            return error(frame, "templatestyles-bad-src-missing", "[[:" + name + "]]");
        }
        String model = sheet.get().contentModel();
        boolean named = title.get().dbKey().endsWith(".css") && model.equals("wikitext");
        if (!MODELS.contains(model) && !named) {
            return error(frame, "templatestyles-bad-src", link(frame, title.get()), modelName(model));
        }
        String wrapper = call.attributes().getOrDefault("wrapper", "").strip();
        boolean plainWrapper = wrapper.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".#-_ ".indexOf(c) >= 0);
        String scope = wrapper.isEmpty() || !plainWrapper ? SCOPE : SCOPE + " " + wrapper;
        String key = "TemplateStyles:r" + sheet.get().revisionId() + (scope.equals(SCOPE) ? "" : "/" + wrapper);
        Seen seen = frame.state().note(Seen.class, _ -> new Seen());
        if (!seen.keys.add(key)) {
            return new Rendered.Html(
                    "<link rel=\"mw-deduplicated-inline-style\" href=\"mw-data:" + Escape.html(key) + "\" />");
        }
        String css = StyleSheet.sanitize(sheet.get().text(), scope);
        // Set aside once more: nothing that reads markup may touch the rules.
        String rules = frame.state().markers().add(Markers.Kind.NOWIKI, css);
        return new Rendered.Html("<style data-mw-deduplicate=\"" + Escape.html(key) + "\">" + rules + "</style>");
    }

    /** A link that belongs to the message and not to the page, so that it is none of the page's links. */
    private static String link(Frame frame, Title title) {
        SiteConfig site = frame.state().site();
        String address = new PageUrls(site, new Anchors(site.markup().fragmentModes())).page(title.withoutFragment());
        String name = Escape.html(site.namespaces().prefixedText(title));
        return frame.state()
                .markers()
                .add(
                        Markers.Kind.HTML,
                        "<a href=\"" + Escape.html(address) + "\" title=\"" + name + "\">" + name + "</a>");
    }

    private static String modelName(String model) {
        return switch (model) {
            case "Scribunto" -> "Scribunto module";
            case "javascript" -> "JavaScript";
            case "json" -> "JSON";
            case "text" -> "plain text";
            default -> model;
        };
    }

    private static Rendered error(Frame frame, String key, String... arguments) {
        frame.state().trackingCategory(ERROR_CATEGORY);
        String text = InterfaceTexts.get(frame.state(), key, arguments);
        return new Rendered.Html("<strong class=\"error\">" + frame.parse(text, false) + "</strong>");
    }
}
