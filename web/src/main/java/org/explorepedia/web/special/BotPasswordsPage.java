// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.account.BotPasswords;
import org.explorepedia.core.model.BotPassword;
import org.explorepedia.core.model.User;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;

/** Passwords for one's programs: making them, seeing when they were used, taking them back. */
final class BotPasswordsPage implements SpecialPage {

    private static final String TAKE_BACK = "wpTakeBack-";

    private final BotPasswords passwords;
    private final SpecialForms forms;

    BotPasswordsPage(BotPasswords passwords, SpecialForms forms) {
        this.passwords = passwords;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "BotPasswords";
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
            return ask(200, visit, user.get(), SpecialForms.tokenNotices(visit));
        }
        return save(visit, user.get());
    }

    private Reply save(Visit visit, User user) {
        Params form = visit.request().form();
        List<Notice> notices = new ArrayList<>();
        for (BotPassword known : passwords.list(user)) {
            if (form.has(TAKE_BACK + known.app()) && passwords.remove(user, known.app())) {
                notices.add(Notice.of(Notice.Kind.SUCCESS, visit.text("botpasswords.taken-back", known.app())));
            }
        }
        String app = form.get("wpAppId").strip();
        if (app.isEmpty()) {
            return ask(200, visit, user, notices);
        }
        return switch (passwords.make(user, app)) {
            case BotPasswords.Outcome.Made(String made, String password) -> {
                notices.add(Notice.of(
                        Notice.Kind.SUCCESS, visit.text("botpasswords.made", user.name() + "@" + made, password)));
                yield ask(200, visit, user, notices);
            }
            case BotPasswords.Outcome.InvalidName _ -> {
                notices.add(SpecialForms.error(visit, "botpasswords.invalid-name"));
                yield ask(422, visit, user, notices);
            }
            case BotPasswords.Outcome.TooMany(int limit) -> {
                notices.add(SpecialForms.error(visit, "botpasswords.too-many", limit));
                yield ask(422, visit, user, notices);
            }
        };
    }

    private Reply ask(int status, Visit visit, User user, List<Notice> notices) {
        List<Field> fields = new ArrayList<>();
        List<Field> known = passwords.list(user).stream()
                .<Field>map(one -> new Field.Check(
                        TAKE_BACK + one.app(),
                        visit.text("botpasswords.take-back", user.name() + "@" + one.app()),
                        "1",
                        false,
                        one.lastUsed()
                                .map(time -> visit.text(
                                        "botpasswords.used", visit.localizer().dateTime(time)))
                                .orElseGet(() -> visit.text("botpasswords.unused"))))
                .toList();
        if (!known.isEmpty()) {
            fields.add(new Field.Group(visit.text("botpasswords.known"), known));
        }
        fields.add(new Field.Group(
                visit.text("botpasswords.new"),
                List.of(new Field.Text("wpAppId", visit.text("botpasswords.app"), "")
                        .withHint(visit.text("botpasswords.app-hint")))));
        return forms.reply(
                status,
                visit,
                new FormPage(
                        name(),
                        visit.text("special.botpasswords"),
                        notices,
                        fields,
                        visit.text("botpasswords.button"),
                        false,
                        TrustedHtml.EMPTY));
    }
}
