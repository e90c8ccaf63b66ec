// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.visit.Visit;

/** Parameters that every request may have, whatever its module. */
final class MainParameters {

    private static final long LAG_PAUSE = 5;

    private MainParameters() {}

    static List<ApiParameter> all(Collection<String> actions) {
        return List.of(
                ApiParameter.oneOf("action", "", actions.stream().sorted().toArray(String[]::new)),
                ApiParameter.oneOf("format", "json", "json"),
                ApiParameter.oneOf("formatversion", "1", "1", "2", "latest"),
                ApiParameter.flag("utf8"),
                ApiParameter.flag("ascii"),
                ApiParameter.number("maxlag"),
                ApiParameter.number("smaxage"),
                ApiParameter.number("maxage"),
                ApiParameter.oneOf("assert", "", "anon", "bot", "user"),
                ApiParameter.of("assertuser", ApiParameter.Kind.USER),
                ApiParameter.text("requestid"),
                ApiParameter.flag("servedby"),
                ApiParameter.flag("curtimestamp"),
                ApiParameter.flag("responselanginfo"),
                ApiParameter.text("uselang"),
                ApiParameter.text("variant"),
                ApiParameter.oneOf("errorformat", "bc", ErrorFormat.names()),
                ApiParameter.text("errorlang"),
                ApiParameter.flag("errorsuselocal"));
    }

    /** Whether the asker is who they take themselves for, and the server as quick as they want it. */
    static Optional<ApiAnswer> refusal(Visit visit) {
        String who = visit.params().get("assert");
        String name = visit.params().get("assertuser").replace('_', ' ').strip();
        long lag = visit.params().number("maxlag").orElse(0);
        return Stream.of(
                        refused(
                                who.equals("user") && !visit.isLoggedIn(),
                                "assertuserfailed",
                                "You are no longer logged in, so the action could not be completed."),
                        refused(
                                who.equals("anon") && visit.isLoggedIn(),
                                "assertanonfailed",
                                "You are logged in, so the action could not be completed."),
                        refused(
                                who.equals("bot") && !visit.viewer().has(Right.BOT),
                                "assertbotfailed",
                                "You do not have the \"bot\" right, so the action could not be completed."),
                        refused(
                                !name.isEmpty() && !name.equals(visit.viewer().name()),
                                "assertnameduserfailed",
                                "You are no longer logged in as \"" + name
                                        + "\", so the action could not be completed."),
                        // There is one database and so never a lag: clients send what is below zero to see the error.
                        lag < 0
                                ? Optional.<ApiAnswer>of(new ApiAnswer.Failure(
                                        "maxlag", "The database lags by 0 seconds.", Map.of("lag", 0), LAG_PAUSE))
                                : Optional.<ApiAnswer>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ApiAnswer> refused(boolean condition, String code, String info) {
        return condition ? Optional.of(ApiAnswer.failure(code, info)) : Optional.empty();
    }
}
