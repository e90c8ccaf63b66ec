// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.account.EmailSecrets;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.model.User;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;

/** Asks for a link by mail, and takes the new password when the link is followed. */
final class PasswordResetPage implements SpecialPage {

    private final Accounts accounts;
    private final EmailSecrets emails;
    private final UserNames names;
    private final SpecialForms forms;

    PasswordResetPage(Accounts accounts, EmailSecrets emails, UserNames names, SpecialForms forms) {
        this.accounts = accounts;
        this.emails = emails;
        this.names = names;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "PasswordReset";
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.ACCOUNT);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        String secret = parameter.isEmpty() ? visit.params().get("token-of-mail") : parameter;
        if (!secret.isEmpty()) {
            return choose(visit, secret);
        }
        if (!SpecialForms.isSent(visit)) {
            return ask(200, visit, SpecialForms.tokenNotices(visit));
        }
        String wanted = visit.request().form().get("wpUsername");
        boolean taken = emails.requestReset(
                wanted, names.canonical(wanted), visit.request().address());
        return taken
                ? forms.done(visit, "special.passwordreset", Notice.Kind.SUCCESS, visit.text("reset.sent"))
                : ask(429, visit, List.of(SpecialForms.error(visit, "reset.too-many")));
    }

    private Reply ask(int status, Visit visit, List<Notice> notices) {
        List<Field> fields = List.of(new Field.Text(
                "wpUsername",
                visit.text("reset.name"),
                visit.params().get("wpUsername"),
                "text",
                "username",
                true,
                visit.text("reset.hint"),
                ""));
        return forms.reply(
                status,
                visit,
                new FormPage(
                        name(),
                        visit.text("special.passwordreset"),
                        notices,
                        fields,
                        visit.text("reset.button"),
                        true,
                        TrustedHtml.EMPTY));
    }

    private Reply choose(Visit visit, String secret) {
        Optional<User> user = emails.findReset(secret);
        if (user.isEmpty()) {
            return ask(410, visit, List.of(SpecialForms.error(visit, "reset.expired")));
        }
        Params form = visit.request().form();
        if (!SpecialForms.isSent(visit) || !form.has("wpPassword")) {
            return choose(200, visit, secret, user.get(), SpecialForms.tokenNotices(visit));
        }
        if (!form.get("wpPassword").equals(form.get("retype"))) {
            return choose(
                    422, visit, secret, user.get(), List.of(SpecialForms.error(visit, "account.passwords-differ")));
        }
        return switch (accounts.resetPassword(secret, form.get("wpPassword"))) {
            case CHANGED -> forms.done(visit, "special.passwordreset", Notice.Kind.SUCCESS, visit.text("reset.done"));
            case REFUSED -> {
                String key = accounts.passwordRefusal(user.get().name(), form.get("wpPassword"))
                        .orElse("password.too-short");
                yield choose(422, visit, secret, user.get(), List.of(SpecialForms.error(visit, key)));
            }
            case LINK_EXPIRED, WRONG_PASSWORD -> ask(410, visit, List.of(SpecialForms.error(visit, "reset.expired")));
        };
    }

    private Reply choose(int status, Visit visit, String secret, User user, List<Notice> notices) {
        List<Field> fields = List.of(
                new Field.Hidden("token-of-mail", secret),
                new Field.Text(
                        "wpPassword",
                        visit.text("reset.new-password"),
                        "",
                        "password",
                        "new-password",
                        true,
                        visit.text("account.password-hint"),
                        ""),
                new Field.Text("retype", visit.text("account.retype"), "", "password", "new-password", true, "", ""));
        return forms.reply(
                status,
                visit,
                new FormPage(
                        name(),
                        visit.text("reset.heading", user.name()),
                        notices,
                        fields,
                        visit.text("reset.save"),
                        true,
                        TrustedHtml.EMPTY));
    }
}
