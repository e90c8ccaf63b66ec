// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.web.kit.Cookies;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;

/** Logging out; asks first, so that no other site can do it. */
final class UserLogoutPage implements SpecialPage {

    private final LogIns logIns;
    private final SpecialForms forms;

    UserLogoutPage(LogIns logIns, SpecialForms forms) {
        this.logIns = logIns;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "UserLogout";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("Logout");
    }

    @Override
    public Optional<Group> group() {
        return Optional.empty();
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        if (!visit.isLoggedIn()) {
            return Reply.seeOther(forms.returnTo(visit));
        }
        if (!SpecialForms.isSent(visit)) {
            return forms.reply(
                    200,
                    visit,
                    new FormPage(
                            name(),
                            visit.text("special.userlogout"),
                            SpecialForms.tokenNotices(visit),
                            List.of(),
                            visit.text("logout.button"),
                            true,
                            TrustedHtml.EMPTY));
        }
        visit.request().cookie(Visits.SESSION_COOKIE).ifPresent(logIns::logOut);
        return Reply.seeOther(forms.returnTo(visit))
                .withCookie(Cookies.clear(Visits.SESSION_COOKIE, visit.request().secure()));
    }
}
