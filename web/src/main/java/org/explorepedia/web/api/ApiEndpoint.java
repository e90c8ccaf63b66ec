// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Endpoint;
import org.explorepedia.web.kit.Json;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;

/**
 * Answers {@code /w/api.php}. Errors have status 200 as MediaWiki's have, with their code in a header too, since its clients
 * look there. People are known by the cookie of their session; no other site may read an answer.
 */
public final class ApiEndpoint implements Endpoint {

    private static final String ERROR_HEADER = "MediaWiki-API-Error";

    private final Visits visits;
    private final Map<String, ApiModule> modules;

    public ApiEndpoint(Visits visits, Collection<ApiModule> modules) {
        this.visits = visits;
        this.modules = modules.stream().collect(Collectors.toMap(ApiModule::name, Function.identity()));
    }

    @Override
    public Reply answer(Request request) {
        return visits.answer(request, visit -> reply(visit, answer(visit)));
    }

    private ApiAnswer answer(Visit visit) {
        Params params = visit.params();
        if (!params.get("format", "json").equals("json")) {
            return ApiAnswer.failure("badvalue", "This wiki answers with format=json.");
        }
        ApiModule module = modules.get(params.get("action"));
        if (module == null) {
            return params.find("action").isEmpty()
                    ? ApiAnswer.failure("missingparam", "The \"action\" parameter must be set.")
                    : ApiAnswer.failure(
                            "badvalue",
                            "Unrecognized value for parameter \"action\": " + params.get("action")
                                    + ". Known are: "
                                    + modules.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        if (!visit.viewer().has(Right.READ)) {
            return ApiAnswer.failure("readapidenied", "You need read permission to use this module.");
        }
        String who = params.get("assert");
        if (who.equals("user") && !visit.isLoggedIn()) {
            return ApiAnswer.failure("assertuserfailed", "You are no longer logged in, so this was not done.");
        }
        if (who.equals("bot") && !visit.viewer().has(Right.BOT)) {
            return ApiAnswer.failure("assertbotfailed", "You do not have the \"bot\" right, so this was not done.");
        }
        if (module.writes()) {
            if (!visit.request().isPost()) {
                return ApiAnswer.failure(
                        "mustbeposted", "The \"" + module.name() + "\" module requires a POST request.");
            }
            if (visit.request().bodyTooLarge()) {
                return ApiAnswer.failure("contenttoobig", "The request is larger than this wiki reads.");
            }
            if (visit.request().form().find("token").isEmpty()) {
                return ApiAnswer.failure("missingparam", "The \"token\" parameter must be set.");
            }
            if (!visit.tokenMatches()) {
                return ApiAnswer.failure("badtoken", "Invalid CSRF token.");
            }
        }
        return module.answer(visit);
    }

    private static Reply reply(Visit visit, ApiAnswer answer) {
        boolean flags = !visit.params().get("formatversion").equals("2");
        return switch (answer) {
            case ApiAnswer.Result(Map<String, Object> values) -> json(values, flags);
            case ApiAnswer.Failure(String code, String info, var details, long retryAfter) -> {
                Map<String, Object> error = new LinkedHashMap<>();
                error.put("code", code);
                error.put("info", info);
                error.putAll(details);
                Reply reply = json(Map.of("error", error), flags).withHeader(ERROR_HEADER, code);
                yield retryAfter > 0 ? reply.withHeader("Retry-After", Long.toString(retryAfter)) : reply;
            }
        };
    }

    private static Reply json(Map<String, Object> values, boolean flags) {
        return Reply.json(200, Json.of(flags ? flagged(values) : values)).noStore();
    }

    /** In the first version of the format a true value is an empty text, and a false one is not there. */
    private static Object flagged(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, member) -> {
                    if (!Boolean.FALSE.equals(member)) {
                        copy.put(key.toString(), Boolean.TRUE.equals(member) ? "" : flagged(member));
                    }
                });
                yield copy;
            }
            case Collection<?> list -> list.stream().map(ApiEndpoint::flagged).toList();
            default -> value;
        };
    }
}
