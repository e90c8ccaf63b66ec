// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.links.Categories;
import org.explorepedia.core.links.Categories.CategoryView;
import org.explorepedia.core.links.Categories.Entry;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.store.LinkStore.CategorySize;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.view.PagerView;
import org.explorepedia.web.skin.view.TitlesView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** The members of a category, below the text of its page. */
public final class CategoryListing {

    private static final int PER_PAGE = 200;

    private final Frames frames;
    private final Categories categories;

    public CategoryListing(Frames frames, Categories categories) {
        this.frames = frames;
        this.categories = categories;
    }

    boolean hasMembers(Title category) {
        CategoryView view = categories.view(
                category.dbKey(), Slice.Request.first(1), Slice.Request.first(1), Slice.Request.first(1));
        return !view.subcategories().items().isEmpty()
                || !view.pages().items().isEmpty()
                || !view.files().items().isEmpty();
    }

    /** Those of these categories that readers need not see. */
    Set<String> hidden(Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : categories.hidden(keys);
    }

    /** The body with the members behind it; the body alone for pages that are no categories. */
    Content after(PageVisit page, Content body) {
        Title title = page.title();
        if (title.namespace() != Namespace.CATEGORY) {
            return body;
        }
        CategoryView view =
                categories.view(title.dbKey(), request(page, "subcat"), request(page, "page"), request(page, "file"));
        List<Content> parts = new ArrayList<>(List.of(body));
        Visit visit = page.visit();
        add(
                parts,
                visit,
                "mw-subcategories",
                "category.subcategories",
                view.size().subcategories(),
                letters(visit, view.subcategories().items(), view),
                pager(title, "subcat", view.subcategories()));
        add(
                parts,
                visit,
                "mw-pages",
                "category.pages",
                view.size().pages(),
                letters(visit, view.pages().items(), view),
                pager(title, "page", view.pages()));
        add(
                parts,
                visit,
                "mw-category-media",
                "category.files",
                view.size().files(),
                letters(visit, view.files().items(), view),
                pager(title, "file", view.files()));
        if (parts.size() == 1) {
            parts.add(output -> output.writeContent(
                    "<p class=\"empty\">" + visit.html("category.empty").markup() + "</p>"));
        }
        return output -> parts.forEach(part -> part.writeTo(output));
    }

    private static Slice.Request request(PageVisit page, String part) {
        Optional<String> until = page.params().find(part + "until");
        return new Slice.Request(
                until.isPresent() ? until : page.params().find(part + "from"), until.isPresent(), PER_PAGE);
    }

    private void add(
            List<Content> parts,
            Visit visit,
            String id,
            String headingKey,
            long count,
            List<TitlesView.Letter> letters,
            PagerView pager) {
        if (letters.isEmpty()) {
            return;
        }
        Html heading = visit.html(headingKey, count);
        Content list = frames.skin()
                .part(
                        "titles",
                        Texts.of(visit.localizer()),
                        new TitlesView(null, letters, "", pager.needed() ? pager : null));
        parts.add(output -> {
            output.writeContent(
                    "<section id=\"" + id + "\" class=\"mw-category-group\"><h2>" + heading.markup() + "</h2>");
            list.writeTo(output);
            output.writeContent("</section>");
        });
    }

    private List<TitlesView.Letter> letters(Visit visit, List<Entry> entries, CategoryView view) {
        List<TitlesView.Letter> letters = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        String heading = "";
        for (Entry entry : entries) {
            if (!entry.heading().equals(heading) && !links.isEmpty()) {
                letters.add(new TitlesView.Letter(heading, links));
                links = new ArrayList<>();
            }
            heading = entry.heading();
            links.add(new Link(
                    "",
                    label(visit, entry, view),
                    frames.urls().page(entry.page().title())));
        }
        if (!links.isEmpty()) {
            letters.add(new TitlesView.Letter(heading, links));
        }
        return letters;
    }

    private String label(Visit visit, Entry entry, CategoryView view) {
        Title title = entry.page().title();
        CategorySize size = view.sizes().get(title.dbKey());
        return title.namespace() == Namespace.CATEGORY
                ? visit.text("category.member", title.text(), size == null ? 0 : size.pages())
                : frames.namespaces().prefixedText(title);
    }

    private PagerView pager(Title category, String part, Slice<Entry> slice) {
        String newer = slice.previous()
                .map(key -> frames.urls().index(category, part + "until", key))
                .orElse(null);
        String older = slice.next()
                .map(key -> frames.urls().index(category, part + "from", key))
                .orElse(null);
        return new PagerView(null, newer, older, null, List.of());
    }
}
