// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.List;
import java.util.Map;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.web.kit.Cookies;
import org.explorepedia.web.visit.Visits;

/** {@code action=logout}: ends the session. */
public final class LogoutModule implements ApiModule {

    private final LogIns logIns;

    public LogoutModule(LogIns logIns) {
        this.logIns = logIns;
    }

    @Override
    public String name() {
        return "logout";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of();
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public boolean answersStrangers() {
        return true;
    }

    @Override
    public ApiAnswer answer(ApiCall call) {
        call.visit().request().cookie(Visits.SESSION_COOKIE).ifPresent(logIns::logOut);
        boolean secure = call.visit().request().secure();
        return new ApiAnswer.Result(Map.of(), List.of(Cookies.clear(Visits.SESSION_COOKIE, secure)));
    }
}
