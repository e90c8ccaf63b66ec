// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.mail.Unsubscribing;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;

/**
 * Ends mails by the link that stands in them. Needs no log-in and no form token: the link itself is signed, and mail
 * programs send the POST of RFC 8058 without a cookie. Opening the link only asks, since many programs open links by
 * themselves.
 */
final class UnsubscribePage implements SpecialPage {

    private final Unsubscribing unsubscribing;
    private final SpecialForms forms;

    UnsubscribePage(Unsubscribing unsubscribing, SpecialForms forms) {
        this.unsubscribing = unsubscribing;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "Unsubscribe";
    }

    @Override
    public Optional<Group> group() {
        return Optional.empty();
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        String scope = visit.params().get("scope");
        String token = visit.params().get("token");
        OptionalLong number = visit.params().number("user");
        Optional<User> user = number.isPresent() && number.getAsLong() > 0
                ? unsubscribing.find(new UserId(number.getAsLong()), scope, token)
                : Optional.empty();
        if (user.isEmpty()) {
            return forms.done(visit, "special.unsubscribe", Notice.Kind.ERROR, visit.text("unsubscribe.invalid"))
                    .withStatus(visit.request().isPost() ? 400 : 404)
                    .noStore();
        }
        if (visit.request().isPost()) {
            unsubscribing.end(user.get().id(), scope);
            return forms.done(
                            visit,
                            "special.unsubscribe",
                            Notice.Kind.SUCCESS,
                            visit.text("unsubscribe.done", user.get().name()))
                    .noStore();
        }
        return ask(visit, user.get(), scope, token);
    }

    private Reply ask(Visit visit, User user, String scope, String token) {
        String id = user.id().toString();
        String all = forms.frames()
                .urls()
                .special(
                        name(),
                        "user",
                        id,
                        "scope",
                        Unsubscribing.ALL,
                        "token",
                        unsubscribing.token(user.id(), Unsubscribing.ALL));
        String below = scope.equals(Unsubscribing.ALL)
                ? ""
                : "<p><a href=\"" + Html.escape(all) + "\">" + Html.escape(visit.text("unsubscribe.all")) + "</a></p>";
        return forms.reply(
                200,
                visit,
                new FormPage(
                        name(),
                        visit.text("special.unsubscribe"),
                        List.of(Notice.of(Notice.Kind.NOTICE, visit.text("unsubscribe.question", user.name()))),
                        List.of(
                                new Field.Hidden("user", id),
                                new Field.Hidden("scope", scope),
                                new Field.Hidden("token", token)),
                        visit.text("unsubscribe.button"),
                        true,
                        new TrustedHtml(below)));
    }
}
