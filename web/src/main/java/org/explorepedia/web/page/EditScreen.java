// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.core.edit.PreviewOutcome;
import org.explorepedia.core.edit.Section;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChrome;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.DiffView;
import org.explorepedia.web.skin.view.EditView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.PreviewView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** Draws the edit form with whatever stands around it. */
final class EditScreen {

    private final Frames frames;
    private final String contentLanguage;
    private final String contentDirection;
    private final ReaderMarkup markup;

    private final WikitextEngine engine;

    EditScreen(Frames frames, WikitextEngine engine, String contentLanguage, String contentDirection) {
        this.frames = frames;
        this.engine = engine;
        this.contentLanguage = contentLanguage;
        this.contentDirection = contentDirection;
        this.markup = new ReaderMarkup(contentLanguage, contentDirection);
    }

    /**
     * What is drawn beside the form.
     *
     * @param notices from top to bottom
     * @param preview of the text, or null
     * @param diff of the text, or null
     * @param templates pages used in the text
     * @param recreate whether the writer must confirm that a deleted page comes back
     * @param posted whether the text comes from a form that was not published
     */
    record Around(
            List<Notice> notices,
            PreviewOutcome.@Nullable Preview preview,
            @Nullable PageDiff diff,
            List<Link> templates,
            boolean recreate,
            boolean posted) {

        Around {
            notices = List.copyOf(notices);
            templates = List.copyOf(templates);
        }

        static Around posted(List<Notice> notices) {
            return new Around(notices, null, null, List.of(), false, true);
        }
    }

    Reply reply(int status, PageVisit page, EditDraft draft, Around around) {
        Content body = frames.skin().part("edit", Texts.of(page.visit().localizer()), view(page, draft, around));
        PageChromeBuilder chrome = chrome(page, draft);
        around.notices().forEach(chrome::notice);
        return frames.reply(status, chrome, body).noStore();
    }

    /** The id of a heading. */
    String anchor(String heading) {
        return engine.anchor(heading);
    }

    PageChromeBuilder chrome(PageVisit page, EditDraft draft) {
        Visit visit = page.visit();
        String name = frames.namespaces().prefixedText(page.title());
        String key = page.exists()
                ? switch (draft.section()) {
                    case Section.New _ -> "edit.heading-new-section";
                    case Section.Numbered _ -> "edit.heading-section";
                    case Section.Whole _, Section.Added _, Section.Placed _ -> "edit.heading";
                }
                : "edit.heading-create";
        return frames.page(page, "edit", Head.unlisted(visit.text(key, name)))
                .layout(PageChrome.Layout.TOOL)
                .script("js/edit.js");
    }

    EditView view(PageVisit page, EditDraft draft, Around around) {
        Visit visit = page.visit();
        Title title = page.title();
        boolean loggedIn = visit.isLoggedIn();
        String name = frames.namespaces().prefixedText(title);
        return new EditView(
                frames.urls().index(title, "action", "submit"),
                draft.text(),
                contentLanguage,
                contentDirection,
                draft.section() instanceof Section.New(String heading) ? heading : null,
                draft.summary(),
                hidden(visit, draft),
                visit.viewer().has(Right.MINOR_EDIT) && !(draft.section() instanceof Section.New)
                        ? draft.minor()
                        : null,
                loggedIn ? draft.watch() : null,
                around.recreate(),
                new TrustedHtml(copyright(visit).markup()),
                around.preview() == null ? null : preview(visit, around.preview()),
                around.diff() == null ? null : DiffView.ofTexts(around.diff()),
                around.templates(),
                page.exists() ? frames.urls().page(title) : frames.urls().page(mainPage(visit)),
                loggedIn ? "" : name + "#" + draft.section().parameter(),
                loggedIn ? frames.urls().index(title, "action", "draft") : "",
                around.posted(),
                visit.text(page.exists() ? "edit.publish" : "edit.publish-new"));
    }

    private Title mainPage(Visit visit) {
        return frames.titles()
                .find(visit.site().mainPage(), Namespace.MAIN)
                .orElse(Title.of(Namespace.MAIN, "Main_Page"));
    }

    private List<Field.Hidden> hidden(Visit visit, EditDraft draft) {
        List<Field.Hidden> fields = new ArrayList<>(List.of(
                new Field.Hidden("wpEditToken", visit.csrfToken()),
                new Field.Hidden("wpStarttime", draft.started()),
                new Field.Hidden("wpEdittime", draft.edited()),
                new Field.Hidden("editRevId", Long.toString(draft.revision())),
                new Field.Hidden("wpSection", draft.section().parameter()),
                new Field.Hidden(EditRequests.REQUEST_KEY, draft.requestKey()),
                new Field.Hidden("wpWriter", visit.viewer().name()),
                new Field.Hidden("wpUnicodeCheck", "ℳ𝒲♥𝓊𝓃𝒾𝒸ℴ𝒹ℯ")));
        draft.undo().ifPresent(undo -> {
            fields.add(new Field.Hidden("wpUndidRevision", undo.undone().toString()));
            fields.add(new Field.Hidden("wpUndoAfter", undo.after().toString()));
        });
        fields.addAll(draft.extra());
        return fields;
    }

    private static Html copyright(Visit visit) {
        return visit.site().licenceName().isBlank()
                ? visit.html("edit.copyright-reserved")
                : visit.html("edit.copyright", Frames.licenceLink(visit.site()));
    }

    PreviewView preview(Visit visit, PreviewOutcome.Preview preview) {
        List<Notice> notices = new ArrayList<>();
        preview.page().warnings().stream()
                .limit(20)
                .forEach(warning -> visit.localizer()
                        .find(warning.messageKey(), warning.arguments().toArray())
                        .ifPresent(text -> notices.add(Notice.of(Notice.Kind.WARNING, text))));
        List<Link> categories = preview.page().facts().categories().keySet().stream()
                .map(key -> Title.of(Namespace.CATEGORY, key))
                .map(category -> new Link("", category.text(), frames.urls().page(category)))
                .toList();
        return new PreviewView(
                notices,
                new TrustedHtml(markup.of(preview.page().html())),
                new TrustedHtml(preview.summary().markup()),
                categories);
    }
}
