// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.account.CreateAccountOutcome;
import org.explorepedia.core.account.LogInOutcome;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;

/** Makes an account and logs its owner in. */
final class CreateAccountPage implements SpecialPage {

    private final Accounts accounts;
    private final LogIns logIns;
    private final Visits visits;
    private final SpecialForms forms;

    CreateAccountPage(Accounts accounts, LogIns logIns, Visits visits, SpecialForms forms) {
        this.accounts = accounts;
        this.logIns = logIns;
        this.visits = visits;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "CreateAccount";
    }

    @Override
    public Optional<String> right() {
        return Optional.of(Right.CREATE_ACCOUNT);
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.ACCOUNT);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        if (!SpecialForms.isSent(visit)) {
            return ask(200, visit, SpecialForms.tokenNotices(visit), Map.of());
        }
        Params form = visit.request().form();
        if (!form.get("wpPassword").equals(form.get("retype"))) {
            return wrong(422, visit, "retype", visit.text("account.passwords-differ"));
        }
        CreateAccountOutcome outcome = accounts.create(
                new Accounts.Wish(
                        form.get("wpName"),
                        form.get("wpPassword"),
                        form.get("email"),
                        visit.request().address()),
                Map.of());
        return switch (outcome) {
            case CreateAccountOutcome.Created(User user) -> created(visit, user);
            case CreateAccountOutcome.InvalidName _ -> wrong(422, visit, "wpName", visit.text("account.invalid-name"));
            case CreateAccountOutcome.NameTaken(String name) ->
                wrong(409, visit, "wpName", visit.text("account.name-taken", name));
            case CreateAccountOutcome.PasswordRefused(String key) -> wrong(422, visit, "wpPassword", visit.text(key));
            case CreateAccountOutcome.InvalidEmail _ -> wrong(422, visit, "email", visit.text("account.invalid-email"));
            case CreateAccountOutcome.Blocked(Block block) ->
                ask(
                        403,
                        visit,
                        List.of(SpecialForms.error(visit, "account.blocked", block.reason(), block.id())),
                        Map.of());
            case CreateAccountOutcome.Throttled(Duration wait) ->
                ask(429, visit, List.of(SpecialForms.error(visit, "account.throttled")), Map.of())
                        .withHeader("Retry-After", Long.toString(wait.toSeconds()));
        };
    }

    private Reply created(Visit visit, User user) {
        LogInOutcome.LoggedIn session = logIns.open(user, false);
        return Reply.seeOther(forms.returnTo(visit)).withCookie(visits.sessionCookie(visit.request(), session));
    }

    private Reply wrong(int status, Visit visit, String field, String text) {
        return ask(status, visit, List.of(Notice.of(Notice.Kind.ERROR, text)), Map.of(field, text));
    }

    private Reply ask(int status, Visit visit, List<Notice> notices, Map<String, String> errors) {
        Params form = visit.params();
        List<Field> fields = new ArrayList<>(NewAccountFields.of(visit, form, errors));
        fields.add(new Field.Hidden("returnto", form.get("returnto")));
        return forms.reply(
                status,
                visit,
                new FormPage(
                        name(),
                        visit.text("special.createaccount"),
                        notices,
                        fields,
                        visit.text("account.button"),
                        true,
                        TrustedHtml.EMPTY));
    }
}
