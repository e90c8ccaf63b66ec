// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.account.LogInOutcome;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.message.Html;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;

/** Logging in, with the field names that MediaWiki's users' tools know. */
final class UserLoginPage implements SpecialPage {

    private final LogIns logIns;
    private final Visits visits;
    private final SpecialForms forms;

    UserLoginPage(LogIns logIns, Visits visits, SpecialForms forms) {
        this.logIns = logIns;
        this.visits = visits;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "UserLogin";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("Login");
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.ACCOUNT);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        if (visit.isLoggedIn() && !visit.request().isPost()) {
            return Reply.seeOther(forms.returnTo(visit));
        }
        if (!SpecialForms.isSent(visit)) {
            return ask(200, visit, SpecialForms.tokenNotices(visit));
        }
        Params form = visit.request().form();
        LogInOutcome outcome = logIns.logIn(
                form.get("wpName"), form.get("wpPassword"), visit.request().address(), form.has("wpRemember"));
        return switch (outcome) {
            case LogInOutcome.LoggedIn loggedIn ->
                Reply.seeOther(forms.returnTo(visit)).withCookie(visits.sessionCookie(visit.request(), loggedIn));
            case LogInOutcome.Refused _ -> ask(403, visit, List.of(SpecialForms.error(visit, "login.refused")));
            case LogInOutcome.Throttled(Duration wait) ->
                ask(
                                429,
                                visit,
                                List.of(SpecialForms.error(
                                        visit,
                                        "login.throttled",
                                        visit.localizer().duration(wait))))
                        .withHeader("Retry-After", Long.toString(wait.toSeconds()));
        };
    }

    private Reply ask(int status, Visit visit, List<Notice> notices) {
        Params form = visit.params();
        List<Field> fields = List.of(
                new Field.Text("wpName", visit.text("login.name"), form.get("wpName"), "text", "username", true, "", "")
                        .as("wpName1"),
                new Field.Text(
                                "wpPassword",
                                visit.text("login.password"),
                                "",
                                "password",
                                "current-password",
                                true,
                                "",
                                "")
                        .as("wpPassword1"),
                new Field.Check("wpRemember", visit.text("login.remember"), form.has("wpRemember")),
                new Field.Hidden("returnto", form.get("returnto")));
        WikiUrls urls = forms.frames().urls();
        String below = "<p class=\"form-links\"><a id=\"mw-createaccount\" href=\""
                + Html.escape(urls.special("CreateAccount", "returnto", form.get("returnto"))) + "\">"
                + Html.escape(visit.text("login.create")) + "</a> · <a id=\"mw-passwordreset\" href=\""
                + Html.escape(urls.special("PasswordReset")) + "\">" + Html.escape(visit.text("login.forgotten"))
                + "</a></p>";
        return forms.reply(
                status,
                visit,
                new FormPage(
                        name(),
                        visit.text("special.userlogin"),
                        notices,
                        fields,
                        visit.text("login.button"),
                        "wpLoginAttempt",
                        true,
                        new TrustedHtml(below)));
    }
}
