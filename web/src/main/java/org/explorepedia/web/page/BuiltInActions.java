// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.core.edit.EditForm;
import org.explorepedia.core.edit.Section;
import org.explorepedia.core.page.PageHistory;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.EditSubmit.EditScreens;
import org.explorepedia.web.page.EditSubmit.EditServices;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.WikitextEngine;

/** The actions that every wiki has. A new one is added to the list at the end. */
public final class BuiltInActions {

    private BuiltInActions() {}

    /**
     * @param contentDirection of the wiki's texts, {@code ltr} or {@code rtl}
     * @param extras what pages of certain kinds offer to their readers
     * @param historyFeed answers {@code action=history} with {@code feed=}
     */
    public static List<PageAction> of(
            PageServices services, String contentDirection, PageAction historyFeed, PageExtras extras) {
        PageServices.Rules rules = services.rules();
        PageServices.People people = services.people();
        Frames frames = services.drawing().frames();
        UserRefs users = services.drawing().users();
        LogLines logs = services.drawing().logs();
        UnitOfWork work = services.work();
        WikitextEngine engine = services.render().engine();

        EditScreen screen = new EditScreen(frames, engine, engine.site().language(), contentDirection);
        EditNotices notices = new EditNotices(frames, logs, services.render(), work, services.clock());
        SourceScreen source = new SourceScreen(frames, logs, notices);
        EditSubmit submit = new EditSubmit(
                new EditServices(rules.edits(), rules.forms(), rules.drafts(), people.logIns(), people.secrets()),
                people.visits(),
                people.pageVisits(),
                frames,
                new EditScreens(screen, notices, source, new ConflictScreen(frames, screen, work)),
                logs,
                services.clock());

        OwnerNotices owners = new OwnerNotices(frames, users, people.policy(), services.clock());
        CategoryListing categories = new CategoryListing(frames, rules.categories());
        InvitationForm invitation = (page, name) -> invitation(services, screen, submit, page, name);
        ComparisonAction comparison = new ComparisonAction(
                rules.comparisons(), frames, users, services.drawing().summaries());
        ViewAction view = new ViewAction(
                rules.views(),
                rules.renames(),
                frames,
                new ArticlePage(
                        frames,
                        new ArticleHeads(
                                frames, frames.urls().absolute(frames.skin().asset("card.png"))),
                        users,
                        owners,
                        new ShareLinks(frames),
                        categories,
                        extras,
                        new ReaderMarkup(engine.site().language(), contentDirection)),
                new MissingPage(frames, logs, owners, categories, invitation, extras),
                comparison);
        ConfirmationForms forms = new ConfirmationForms(frames);
        return List.of(
                view,
                new EditAction(rules.forms(), rules.reverts(), rules.drafts(), frames, screen, notices, source, submit),
                new HistoryAction(
                        rules.history(),
                        frames,
                        services.drawing().lines(),
                        comparison,
                        historyFeed,
                        (page, none) -> noHistory(frames, logs, page, none)),
                comparison,
                new RawAction(work, engine),
                new DraftAction(rules.drafts()),
                new InfoAction(rules.information(), frames, users),
                new WatchAction(rules.watchlists(), frames, forms),
                new DeleteAction(rules.deleter(), frames, forms),
                new ProtectAction(rules.protector(), frames, forms, services.clock()),
                new RollbackAction(rules.reverts(), frames, forms),
                new PurgeAction(view));
    }

    /** The edit form with the words that invite the owner of a user page to begin it. */
    private static Content invitation(
            PageServices services, EditScreen screen, EditSubmit submit, PageVisit page, String name) {
        Visit visit = page.visit();
        EditForm form = services.rules()
                .forms()
                .open(visit.viewer(), page.title(), Section.WHOLE, java.util.OptionalLong.empty());
        String started = form instanceof EditForm.Open open ? EditRequests.stamp(open.started()) : submit.now();
        EditDraft draft = new EditDraft(
                Section.WHOLE,
                "",
                "",
                0,
                "",
                started,
                submit.newRequestKey(),
                false,
                true,
                java.util.Optional.empty(),
                List.of());
        Content box = services.drawing()
                .frames()
                .skin()
                .part(
                        "edit",
                        Texts.of(visit.localizer()),
                        screen.view(
                                page, draft, new EditScreen.Around(List.of(), null, null, List.of(), false, false)));
        String words = "<p class=\"invitation\">"
                + visit.html("missing.invitation", name).markup() + "</p>";
        return output -> {
            output.writeContent(words);
            box.writeTo(output);
        };
    }

    private static Reply noHistory(Frames frames, LogLines logs, PageVisit page, PageHistory.Outcome.NoSuchPage none) {
        Visit visit = page.visit();
        StringBuilder html = new StringBuilder("<p>")
                .append(visit.html("delete.no-page", frames.namespaces().prefixedText(none.title()))
                        .markup())
                .append("</p>");
        for (ChangeLine line : logs.of(visit, none.log())) {
            html.append("<p>")
                    .append(line.when().text())
                    .append(' ')
                    .append(((TrustedHtml) line.comment()).html())
                    .append("</p>");
        }
        return frames.message(
                visit,
                404,
                "delete.no-page-heading",
                Notice.Kind.WARNING,
                new org.explorepedia.core.message.Html(html.toString()));
    }
}
