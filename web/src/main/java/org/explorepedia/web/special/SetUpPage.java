// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.account.CreateAccountOutcome;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.model.User;
import org.explorepedia.core.site.SetUp;
import org.explorepedia.core.site.SetUpOutcome;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;

/** Where the link that the first start prints leads: naming the wiki and making its first administrator. */
final class SetUpPage implements SpecialPage {

    private final SetUp setUp;
    private final LogIns logIns;
    private final Messages messages;
    private final Visits visits;
    private final SpecialForms forms;

    SetUpPage(SetUp setUp, LogIns logIns, Messages messages, Visits visits, SpecialForms forms) {
        this.setUp = setUp;
        this.logIns = logIns;
        this.messages = messages;
        this.visits = visits;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "SetUp";
    }

    @Override
    public Optional<Group> group() {
        return Optional.empty();
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params params = visit.params();
        String secret = params.get("setup", params.get("token"));
        if (!visit.request().isPost()) {
            secret = params.get("token", params.get("setup"));
        }
        if (!setUp.isOpen(secret)) {
            return gone(visit);
        }
        if (!SpecialForms.isSent(visit)) {
            return ask(200, visit, secret, SpecialForms.tokenNotices(visit));
        }
        Params form = visit.request().form();
        if (!form.get("wpPassword").equals(form.get("retype"))) {
            return ask(422, visit, secret, List.of(SpecialForms.error(visit, "account.passwords-differ")));
        }
        Map<String, String> settings = SitePages.values(form);
        SetUpOutcome outcome = setUp.finish(
                secret, new SetUp.Form(settings, form.get("wpName"), form.get("wpPassword"), form.get("email")));
        return switch (outcome) {
            case SetUpOutcome.Done(User administrator) ->
                Reply.seeOther("/")
                        .withCookie(visits.sessionCookie(visit.request(), logIns.open(administrator, false)));
            case SetUpOutcome.LinkExpired _ -> gone(visit);
            case SetUpOutcome.InvalidSiteName _ ->
                ask(422, visit, secret, List.of(SpecialForms.error(visit, "setup.invalid-name")));
            case SetUpOutcome.NoAccount(CreateAccountOutcome reason) ->
                ask(422, visit, secret, List.of(Notice.of(Notice.Kind.ERROR, why(visit, reason))));
        };
    }

    /** The link was used, or is none. */
    private Reply gone(Visit visit) {
        return forms.frames()
                .message(visit, 410, "special.setup", Notice.Kind.ERROR, Html.escaped(visit.text("setup.expired")));
    }

    private static String why(Visit visit, CreateAccountOutcome reason) {
        return switch (reason) {
            case CreateAccountOutcome.InvalidName _ -> visit.text("account.invalid-name");
            case CreateAccountOutcome.NameTaken(String name) -> visit.text("account.name-taken", name);
            case CreateAccountOutcome.PasswordRefused(String key) -> visit.text(key);
            case CreateAccountOutcome.InvalidEmail _ -> visit.text("account.invalid-email");
            case CreateAccountOutcome.Blocked _, CreateAccountOutcome.Throttled _, CreateAccountOutcome.Created _ ->
                visit.text("account.throttled");
        };
    }

    private Reply ask(int status, Visit visit, String secret, List<Notice> notices) {
        Params sent = visit.request().form();
        List<Field> fields = new ArrayList<>(List.of(
                new Field.Note(TrustedHtml.escaped(visit.text("setup.welcome"))),
                new Field.Hidden("setup", secret),
                new Field.Group(visit.text("setup.site"), SitePages.fields(visit, messages, sent)),
                new Field.Group(visit.text("setup.administrator"), NewAccountFields.of(visit, sent, Map.of()))));
        return forms.reply(
                status,
                visit,
                FormPage.of(name(), visit.text("special.setup"), notices, fields, visit.text("setup.button")));
    }
}
