// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.account.EmailSecrets;
import org.explorepedia.core.model.User;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;

/** Confirms the address that a link was sent to. Asks for a click, since mail programs follow links by themselves. */
final class ConfirmEmailPage implements SpecialPage {

    private final EmailSecrets emails;
    private final SpecialForms forms;

    ConfirmEmailPage(EmailSecrets emails, SpecialForms forms) {
        this.emails = emails;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "ConfirmEmail";
    }

    @Override
    public Optional<Group> group() {
        return Optional.empty();
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        String secret = parameter.isEmpty() ? visit.params().get("token-of-mail") : parameter;
        if (SpecialForms.isSent(visit) && !secret.isEmpty()) {
            Optional<User> user = emails.confirm(secret);
            return user.isPresent()
                    ? forms.done(
                            visit,
                            "special.confirmemail",
                            Notice.Kind.SUCCESS,
                            visit.text("confirm.done", user.get().email()))
                    : forms.done(visit, "special.confirmemail", Notice.Kind.ERROR, visit.text("confirm.expired"));
        }
        if (secret.isEmpty()) {
            return again(visit);
        }
        List<Field> fields = List.of(new Field.Hidden("token-of-mail", secret));
        return forms.reply(
                200,
                visit,
                new FormPage(
                        name(),
                        visit.text("special.confirmemail"),
                        SpecialForms.tokenNotices(visit),
                        fields,
                        visit.text("confirm.button"),
                        true,
                        TrustedHtml.EMPTY));
    }

    /** Somebody who is logged in can have the mail sent once more. */
    private Reply again(Visit visit) {
        Optional<User> user = visit.user()
                .filter(account ->
                        !account.email().isEmpty() && account.emailConfirmed().isEmpty());
        if (user.isEmpty()) {
            return forms.done(visit, "special.confirmemail", Notice.Kind.NOTICE, visit.text("confirm.nothing"));
        }
        if (SpecialForms.isSent(visit)) {
            emails.sendConfirmation(user.get(), user.get().email());
            return forms.done(
                    visit,
                    "special.confirmemail",
                    Notice.Kind.SUCCESS,
                    visit.text("confirm.sent", user.get().email()));
        }
        return forms.reply(
                200,
                visit,
                new FormPage(
                        name(),
                        visit.text("special.confirmemail"),
                        SpecialForms.tokenNotices(visit),
                        List.of(),
                        visit.text("confirm.send"),
                        true,
                        TrustedHtml.EMPTY));
    }
}
