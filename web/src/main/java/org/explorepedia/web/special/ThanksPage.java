// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.page.Thanks;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Thanks for an edit, after a question, since thanks are public. */
public final class ThanksPage implements SpecialPage {

    private static final String REVISION = "wpRevision";

    private final Thanks thanks;
    private final SpecialForms forms;

    public ThanksPage(Thanks thanks, Frames frames) {
        this.thanks = thanks;
        this.forms = new SpecialForms(frames);
    }

    @Override
    public String name() {
        return "Thanks";
    }

    @Override
    public Optional<Group> group() {
        return Optional.empty();
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Optional<RevisionId> id = revision(visit.params().get(REVISION, parameter));
        if (id.isEmpty()) {
            return unsuitable(visit, Thanks.Obstacle.NO_REVISION);
        }
        boolean sent = SpecialForms.isSent(visit);
        Thanks.Outcome outcome = sent ? thanks.thank(visit.viewer(), id.get()) : thanks.check(visit.viewer(), id.get());
        return switch (outcome) {
            case Thanks.Outcome.Thankable(Revision revision, Title title, User author) ->
                sent ? said(visit, "thanks.done", author, title) : ask(visit, revision, title, author);
            case Thanks.Outcome.Already(var _, Title title, User author) ->
                said(visit, "thanks.already", author, title);
            case Thanks.Outcome.Unsuitable(Thanks.Obstacle obstacle) -> unsuitable(visit, obstacle);
            case Thanks.Outcome.Denied(List<Denial> reasons) ->
                visit.isLoggedIn()
                        ? Denials.reply(forms.frames(), visit, 403, reasons)
                        : Reply.seeOther(
                                forms.frames().urls().logIn(visit.request().target()));
        };
    }

    private static Optional<RevisionId> revision(String written) {
        boolean number = !written.isEmpty()
                && written.length() < 19
                && written.chars().allMatch(c -> c >= '0' && c <= '9')
                && written.chars().anyMatch(c -> c != '0');
        return number ? Optional.of(new RevisionId(Long.parseLong(written))) : Optional.empty();
    }

    private Reply ask(Visit visit, Revision revision, Title title, User author) {
        String page = forms.frames().namespaces().prefixedText(title);
        return forms.reply(
                200,
                visit,
                SpecialForms.FormPage.of(
                        name(),
                        visit.text("special.thanks"),
                        SpecialForms.tokenNotices(visit),
                        List.of(
                                new Field.Note(new TrustedHtml("<p>"
                                        + visit.html("thanks.ask", author.name(), page)
                                                .markup() + "</p><p class=\"hint\">"
                                        + visit.html("thanks.note").markup() + "</p>")),
                                new Field.Hidden(REVISION, revision.id().toString())),
                        visit.text("thanks.button")));
    }

    private Reply said(Visit visit, String key, User author, Title title) {
        Html page = new Html("<a href=\"" + Html.escape(forms.frames().urls().index(title, "action", "history")) + "\">"
                + Html.escape(forms.frames().namespaces().prefixedText(title)) + "</a>");
        return forms.frames()
                .message(
                        visit,
                        200,
                        "special.thanks",
                        key.equals("thanks.done") ? Notice.Kind.SUCCESS : Notice.Kind.NOTICE,
                        visit.html(key, author.name(), page));
    }

    private Reply unsuitable(Visit visit, Thanks.Obstacle obstacle) {
        String key = "thanks." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return forms.frames()
                .message(
                        visit,
                        obstacle == Thanks.Obstacle.NO_REVISION ? 404 : 422,
                        "special.thanks",
                        Notice.Kind.ERROR,
                        visit.html(key));
    }
}
