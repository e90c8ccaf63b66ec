// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.media.MediaOptionReader;
import org.explorepedia.wikitext.media.MediaOptions;
import org.explorepedia.wikitext.media.MediaWords;
import org.explorepedia.wikitext.pass.FileLinks;
import org.explorepedia.wikitext.pass.PassContext;
import org.explorepedia.wikitext.pass.PercentCodes;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** {@code <gallery>}: a file a line, with captions. */
public final class GalleryTag implements TagExtension {

    private static final Set<String> OPTIONS = Set.of("alt", "link", "page", "lang");

    @Override
    public Rendered render(TagCall call, Frame frame) {
        PassContext context = PassContext.of(frame.state());
        MediaWords words = context.markup().mediaWords().only(OPTIONS);
        List<Line> lines = lines(call.content() == null ? "" : call.content(), context);
        context.media()
                .prefetch(lines.stream()
                        .filter(l -> isFile(l.title()))
                        .map(l -> l.title().dbKey())
                        .toList());
        List<GalleryItem> items = new ArrayList<>();
        for (Line line : lines) {
            items.add(item(line, words, context, frame));
        }
        return new Rendered.Html(new GalleryHtml(GallerySettings.of(call.attributes(), frame), context).html(items));
    }

    /**
     * A line of the source.
     *
     * @param options behind the first pipe, as written
     */
    private record Line(Title title, String options) {}

    private static List<Line> lines(String content, PassContext context) {
        List<Line> lines = new ArrayList<>();
        for (String source : content.split("\n", -1)) {
            int pipe = source.indexOf('|');
            String name = (pipe < 0 ? source : source.substring(0, pipe)).strip();
            if (name.isEmpty()) {
                continue;
            }
            Optional<Title> title = context.markup()
                    .titles()
                    .find(name.indexOf('%') >= 0 ? PercentCodes.decode(name) : name, Namespace.FILE);
            // Names behind the prefix of another wiki are those of its files.
            title.filter(t -> !t.dbKey().isEmpty())
                    .map(t -> t.isExternal() ? new Title(Namespace.FILE, t.dbKey(), t.fragment(), t.interwiki()) : t)
                    .ifPresent(t -> lines.add(new Line(t, pipe < 0 ? "" : source.substring(pipe + 1))));
        }
        return lines;
    }

    private static GalleryItem item(Line line, MediaWords words, PassContext context, Frame frame) {
        Title title = line.title();
        // A page that is no file is shown as a link with its name.
        boolean isFile = isFile(title);
        @Nullable FileInfo file = isFile ? context.media().file(title.dbKey()) : null;
        if (isFile) {
            context.state().facts().file(title.dbKey());
            if (file == null) {
                context.state().trackingCategory("broken-file-category");
            }
        }
        String parsed = line.options().isEmpty() ? "" : frame.parse(line.options(), false);
        List<String> parts = parsed.isEmpty() ? List.of() : FileLinks.split(parsed);
        MediaOptions options = new MediaOptionReader(words, value -> FileLinks.link(value, context), context::plainText)
                .read(parts, file);
        return new GalleryItem(title, file, options);
    }

    private static boolean isFile(Title title) {
        return title.namespace() == Namespace.FILE && !title.isExternal();
    }
}
