// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.render.ContentModels;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.wikitext.title.Title;

/** Comments of talk pages by themselves, without the markup that puts them into their discussion and without signature. */
public final class CommentTexts {

    private static final int COMMENTS = 500;
    private static final int THUMB_WIDTH = 250;
    private static final int LONGEST_SIGNATURE = 500;
    private static final String LIST_MARKS = ":*#; \t";

    private final TalkPages pages;
    private final RenderService render;
    private final Cache<Place, String> markup =
            Caffeine.newBuilder().maximumSize(COMMENTS).build();

    private record Place(RevisionId revision, String id) {}

    public CommentTexts(TalkPages pages, RenderService render) {
        this.pages = pages;
        this.render = render;
    }

    /** What a comment says in one version of its page, as safe markup; empty if it is not in it. */
    public Optional<String> markup(RevisionId revision, Title title, String comment) {
        Place place = new Place(revision, comment);
        String kept = markup.getIfPresent(place);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<String> made = render.text(revision)
                .flatMap(text -> pages.of(revision).comments().stream()
                        .filter(one -> one.id().equals(comment))
                        .findFirst()
                        .map(one -> words(text, one)))
                .map(text -> render.preview(
                                title,
                                text,
                                ContentModels.WIKITEXT,
                                new RenderOptions(render.engine().site().language(), THUMB_WIDTH, false, ""))
                        .html());
        made.ifPresent(html -> markup.put(place, html));
        return made;
    }

    static String words(String page, Comment comment) {
        String signed = page.substring(comment.start(), Math.max(comment.start(), comment.time()));
        StringBuilder lines = new StringBuilder();
        withoutSignature(signed, comment.author()).lines().forEach(line -> {
            int from = 0;
            while (from < line.length()
                    && from < comment.indent().length()
                    && LIST_MARKS.indexOf(line.charAt(from)) >= 0) {
                from++;
            }
            lines.append(line.substring(from).strip()).append(from == 0 ? "\n" : "\n\n");
        });
        return lines.toString().strip();
    }

    /** Cuts before the first link of the signature, which leads to a page of its writer. */
    private static String withoutSignature(String text, String author) {
        String name = author.toLowerCase(Locale.ROOT).replace('_', ' ');
        int end = text.length();
        int at = text.lastIndexOf("[[");
        while (at >= 0 && text.length() - at < LONGEST_SIGNATURE && text.indexOf('\n', at) < 0) {
            int close = text.indexOf("]]", at);
            String link = text.substring(at, close < 0 ? text.length() : close)
                    .toLowerCase(Locale.ROOT)
                    .replace('_', ' ');
            if (link.indexOf(':') > 0 && link.contains(name)) {
                end = at;
            }
            at = at == 0 ? -1 : text.lastIndexOf("[[", at - 1);
        }
        while (end > 0 && " \t(–—-~·•".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
