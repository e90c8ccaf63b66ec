// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.account.LogInOutcome;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;

/** {@code action=clientlogin}: logs a person in, with the account's own password, in a program that stands for a browser. */
public final class ClientLoginModule implements ApiModule {

    private final LogIns logIns;
    private final Visits visits;

    public ClientLoginModule(LogIns logIns, Visits visits) {
        this.logIns = logIns;
        this.visits = visits;
    }

    @Override
    public String name() {
        return "clientlogin";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.of("username", ApiParameter.Kind.USER),
                ApiParameter.of("password", ApiParameter.Kind.PASSWORD),
                ApiParameter.flag("rememberMe"),
                ApiParameter.text("loginreturnurl"),
                ApiParameter.flag("logincontinue"),
                ApiParameter.text("loginrequests"),
                ApiParameter.text("loginmessageformat"),
                ApiParameter.flag("loginmergerequestfields"),
                ApiParameter.flag("loginpreservestate"));
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
    public Optional<String> token() {
        return Optional.of("logintoken");
    }

    @Override
    public ApiAnswer answer(ApiCall call) {
        if (!call.has("loginreturnurl") && !call.has("logincontinue")) {
            return ApiAnswer.failure(
                    "missingparam", "One of the parameters \"logincontinue\" and \"loginreturnurl\" is required.");
        }
        Visit visit = call.visit();
        return switch (logIns.logIn(
                call.get("username").replace('_', ' '),
                visit.request().form().get("password"),
                visit.request().address(),
                call.has("rememberMe"))) {
            case LogInOutcome.LoggedIn in -> {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("status", "PASS");
                members.put("username", in.user().name());
                yield new ApiAnswer.Result(
                        Map.of("clientlogin", members), List.of(visits.sessionCookie(visit.request(), in)));
            }
            case LogInOutcome.Refused _ ->
                failed("wrongpassword", "Incorrect username or password entered.\nPlease try again.");
            case LogInOutcome.Throttled(var retryAfter) ->
                failed("login-throttled", "Too many attempts to log in. Wait " + retryAfter.toMinutes() + " minutes.");
        };
    }

    private static ApiAnswer failed(String code, String words) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", "FAIL");
        members.put("message", words);
        members.put("messagecode", code);
        return ApiAnswer.result("clientlogin", members);
    }
}
