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

/**
 * {@code action=login}: with a password that was made for a program ({@code Name@app}), or with that of an account. Results
 * are words inside of the answer and not errors, as clients know them.
 */
public final class LoginModule implements ApiModule {

    private final LogIns logIns;
    private final Visits visits;

    public LoginModule(LogIns logIns, Visits visits) {
        this.logIns = logIns;
        this.visits = visits;
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public String prefix() {
        return "lg";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.of("name", ApiParameter.Kind.USER),
                ApiParameter.of("password", ApiParameter.Kind.PASSWORD),
                ApiParameter.text("domain"),
                ApiParameter.text("token"));
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public boolean answersStrangers() {
        return true;
    }

    /** Clients that bring no token are told it, as they were before tokens were fetched by themselves. */
    @Override
    public Optional<String> token() {
        return Optional.empty();
    }

    @Override
    public ApiAnswer answer(ApiCall call) {
        Visit visit = call.visit();
        if (visit.request().form().find("lgtoken").isEmpty()) {
            call.warn("Fetching a token via \"action=login\" is deprecated. Use"
                    + " \"action=query&meta=tokens&type=login\" instead.");
            return result("NeedToken", Map.of("token", visit.csrfToken()));
        }
        if (!visit.tokenMatches()) {
            return result("Failed", Map.of("reason", "The token does not fit this session. Fetch a new one."));
        }
        return switch (logIns.logInProgram(
                call.get("name").replace('_', ' '),
                visit.request().form().get("lgpassword"),
                visit.request().address())) {
            case LogInOutcome.LoggedIn in -> {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("result", "Success");
                members.put("lguserid", in.user().id().value());
                members.put("lgusername", in.user().name());
                yield new ApiAnswer.Result(
                        Map.of("login", members), List.of(visits.sessionCookie(visit.request(), in)));
            }
            case LogInOutcome.Refused _ ->
                result("Failed", Map.of("reason", "Incorrect username or password entered. Please try again."));
            case LogInOutcome.Throttled(var retryAfter) ->
                result(
                        "Throttled",
                        Map.of("wait", retryAfter.toSeconds(), "reason", "Too many attempts to log in. Wait a while."));
        };
    }

    private static ApiAnswer result(String word, Map<String, Object> more) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("result", word);
        members.putAll(more);
        return ApiAnswer.result("login", members);
    }
}
