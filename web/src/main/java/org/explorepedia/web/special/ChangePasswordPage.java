// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.model.User;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;

/** Changes one's password; all other sessions end. */
final class ChangePasswordPage implements SpecialPage {

    private final Accounts accounts;
    private final SpecialForms forms;

    ChangePasswordPage(Accounts accounts, SpecialForms forms) {
        this.accounts = accounts;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "ChangePassword";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("ChangeCredentials");
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.ACCOUNT);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Optional<User> user = visit.user();
        if (user.isEmpty()) {
            return Reply.seeOther(forms.frames().urls().logIn(visit.request().target()));
        }
        if (!SpecialForms.isSent(visit)) {
            return ask(200, visit, SpecialForms.tokenNotices(visit));
        }
        Params form = visit.request().form();
        if (!form.get("wpNewPassword").equals(form.get("retype"))) {
            return ask(422, visit, List.of(SpecialForms.error(visit, "account.passwords-differ")));
        }
        String session = visit.session().map(Session::tokenHash).orElse("");
        return switch (accounts.changePassword(
                user.get(), form.get("wpPassword"), form.get("wpNewPassword"), session)) {
            case CHANGED ->
                forms.done(visit, "special.changepassword", Notice.Kind.SUCCESS, visit.text("password.changed"));
            case WRONG_PASSWORD, LINK_EXPIRED -> ask(403, visit, List.of(SpecialForms.error(visit, "password.wrong")));
            case REFUSED -> {
                String key = accounts.passwordRefusal(user.get().name(), form.get("wpNewPassword"))
                        .orElse("password.too-short");
                yield ask(422, visit, List.of(SpecialForms.error(visit, key)));
            }
        };
    }

    private Reply ask(int status, Visit visit, List<Notice> notices) {
        List<Field> fields = List.of(
                new Field.Text(
                        "wpPassword", visit.text("password.old"), "", "password", "current-password", true, "", ""),
                new Field.Text(
                        "wpNewPassword",
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
                        visit.text("special.changepassword"),
                        notices,
                        fields,
                        visit.text("reset.save"),
                        true,
                        TrustedHtml.EMPTY));
    }
}
