// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.User;
import org.explorepedia.core.page.UserRenames;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** Gives an account another name; its pages move along and its old addresses lead to the new ones. */
final class RenameUserPage implements SpecialPage {

    private final UserRenames renames;
    private final AdminScreens screens;

    RenameUserPage(UserRenames renames, AdminScreens screens) {
        this.renames = renames;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "RenameUser";
    }

    @Override
    public Optional<String> right() {
        return Optional.of(Right.RENAME_USER);
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.PEOPLE);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        List<Denial> denials = renames.denials(visit.viewer());
        if (!denials.isEmpty()) {
            return screens.denied(visit, denials);
        }
        String from = visit.params().get("oldusername", parameter.replace('_', ' '));
        if (!SpecialForms.isSent(visit)) {
            return ask(visit.request().isPost() ? 422 : 200, visit, from, List.of());
        }
        Params form = visit.request().form();
        UserRenames.Outcome outcome = renames.rename(
                visit.viewer(), from, form.get("newusername"), form.get("wpReason"), form.has("movepages"));
        return switch (outcome) {
            case UserRenames.Outcome.Renamed(User user, String old, int pages) ->
                screens.done(
                        visit,
                        "rename.done-heading",
                        visit.html("rename.done", old, screens.user(visit, user.actor()), pages));
            case UserRenames.Outcome.Denied(List<Denial> reasons) -> screens.denied(visit, reasons);
            case UserRenames.Outcome.NoSuchUser(String name) -> wrong(404, visit, from, "user.not-registered", name);
            case UserRenames.Outcome.InvalidName _ -> wrong(422, visit, from, "account.invalid-name");
            case UserRenames.Outcome.NameTaken(String name) -> wrong(409, visit, from, "account.name-taken", name);
        };
    }

    private Reply wrong(int status, Visit visit, String from, String key, Object... arguments) {
        return ask(status, visit, from, List.of(SpecialForms.error(visit, key, arguments)));
    }

    private Reply ask(int status, Visit visit, String from, List<Notice> notices) {
        boolean move = !visit.request().isPost() || visit.request().form().has("movepages");
        List<Field> fields = List.of(
                new Field.Text("oldusername", visit.text("rename.old"), from).needed(),
                new Field.Text(
                                "newusername",
                                visit.text("rename.new"),
                                visit.params().get("newusername"))
                        .needed()
                        .withHint(visit.text("account.name-hint")),
                AdminScreens.reason(visit),
                new Field.Check("movepages", visit.text("rename.move-pages"), move));
        return screens.ask(status, visit, name(), notices, fields, visit.text("rename.button"));
    }
}
