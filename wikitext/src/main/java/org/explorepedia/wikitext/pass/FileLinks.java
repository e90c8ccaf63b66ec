// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.wikitext.media.FigureHtml;
import org.explorepedia.wikitext.media.LegacyMediaHtml;
import org.explorepedia.wikitext.media.MediaHtml;
import org.explorepedia.wikitext.media.MediaOptionReader;
import org.explorepedia.wikitext.media.MediaOptions;
import org.explorepedia.wikitext.media.MediaOptions.Format;
import org.explorepedia.wikitext.media.MediaOptions.Link;
import org.explorepedia.wikitext.media.MediaPage;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Files in pages: reads their options and has them written in the structure that the wiki chose. */
public final class FileLinks implements MediaLinks {

    private final MediaHtml figures = new FigureHtml();
    private final MediaHtml legacy = new LegacyMediaHtml();

    @Override
    public void write(Title title, String options, TextBuffer out, PassContext context) {
        MediaPage page = context.media();
        context.state().facts().file(title.dbKey());
        FileInfo file = page.file(title.dbKey());
        if (file == null) {
            context.state().trackingCategory("broken-file-category");
        }
        MediaOptionReader reader =
                new MediaOptionReader(context.markup().mediaWords(), value -> link(value, context), context::plainText);
        MediaOptions read = reader.read(split(options), file);
        if (reader.hadExtraUnit()) {
            context.state().trackingCategory("double-px-category");
        }
        if (read.format() == Format.MANUAL_THUMB) {
            context.markup()
                    .titles()
                    .find(read.manualThumb(), Namespace.FILE)
                    .filter(t -> page.file(t.dbKey()) != null)
                    .ifPresent(t -> context.state().facts().file(t.dbKey()));
        }
        int start = out.length();
        boolean old = context.markup().site().markup().legacyMedia();
        (old ? legacy : figures).write(title, file, read, page, out);
        // A line break in a caption would end the line that the file stands on.
        char[] text = out.array();
        for (int i = start; i < out.length(); i++) {
            if (text[i] == '\n') {
                text[i] = ' ';
            }
        }
    }

    /** Options between pipes; pipes in variant markup belong to it. */
    public static List<String> split(String options) {
        List<String> parts = new ArrayList<>();
        if (options.isEmpty()) {
            return parts;
        }
        int from = 0;
        int variants = 0;
        for (int i = 0; i < options.length(); i++) {
            char c = options.charAt(i);
            if (c == '-' && options.startsWith("-{", i)) {
                variants++;
            } else if (c == '}' && options.startsWith("}-", i) && variants > 0) {
                variants--;
            } else if (c == '|' && variants == 0) {
                parts.add(options.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(options.substring(from));
        return parts;
    }

    /** What the value of a link option means; empty if it can lead nowhere. What it leads to is noted as a link of the page. */
    public static Optional<Link> link(String value, PassContext context) {
        if (value.isEmpty()) {
            return Optional.of(new Link.None());
        }
        Protocols protocols = context.markup().protocols();
        if (protocols.startsAddress(value, true)) {
            char[] text = value.toCharArray();
            int start = protocols.at(text, 0, text.length, true);
            if (Protocols.urlEnd(text, start, text.length) != text.length) {
                return Optional.empty();
            }
            String url = ExternalLinks.clean(value);
            context.state().facts().externalLink(ExternalLinks.normalize(url));
            return Optional.of(new Link.Address(url));
        }
        Optional<Title> title = context.markup().titles().find(PercentCodes.decode(value), Namespace.MAIN);
        title.ifPresent(t -> {
            if (t.isExternal()) {
                context.state().facts().interwikiLink(t.interwiki() + ':' + t.dbKey());
            } else if (t.namespace() >= 0 && !t.dbKey().isEmpty()) {
                context.state().facts().link(t);
            }
        });
        return title.map(Link.Page::new);
    }
}
