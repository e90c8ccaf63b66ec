// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.store.StorageUnavailable;
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
    private static final String MAIN = "main";
    private static final String RETRY_SECONDS = "30";
    private static final System.Logger LOG = System.getLogger(ApiEndpoint.class.getName());

    private final Visits visits;
    private final Clock clock;
    private final Map<String, ApiModule> modules;
    private final List<ApiParameter> main;

    public ApiEndpoint(Visits visits, Clock clock, Collection<ApiModule> modules) {
        this.visits = visits;
        this.clock = clock;
        this.modules = modules.stream().collect(Collectors.toMap(ApiModule::name, Function.identity()));
        this.main = MainParameters.all(this.modules.keySet());
    }

    @Override
    public Reply answer(Request request) {
        try {
            return visits.answerProgram(request, visit -> {
                ApiWarnings warnings = new ApiWarnings();
                return reply(visit, answer(visit, warnings), warnings);
            });
        } catch (StorageUnavailable failure) {
            LOG.log(System.Logger.Level.WARNING, "a program could not be answered", failure);
            return unavailable(request, failure);
        }
    }

    /** Programs read no pages for people; they are told when to come again. */
    private static Reply unavailable(Request request, StorageUnavailable failure) {
        ApiAnswer.Failure answer = switch (failure.reason()) {
            case DISK_FULL, READ_ONLY ->
                ApiAnswer.failure("readonly", "The wiki cannot save at the moment. Reading goes on as usual.");
            case DATABASE_DOWN, DAMAGED, BUSY ->
                ApiAnswer.failure(
                        "internal_api_error_DBConnectionError", "The wiki cannot reach its data at the moment.");
        };
        boolean modern = !request.params().get("formatversion", "1").equals("1");
        ErrorFormat format = ErrorFormat.of(request.params().get("errorformat"));
        return json(format.error(answer, MAIN, modern), modern)
                .withStatus(503)
                .withHeader(ERROR_HEADER, answer.code())
                .withHeader("Retry-After", RETRY_SECONDS);
    }

    private ApiAnswer answer(Visit visit, ApiWarnings warnings) {
        Params params = visit.params();
        ApiCall call = new ApiCall(visit, MAIN, "", main, warnings);
        if (visit.request().bodyTooLarge()) {
            return ApiAnswer.failure("contenttoobig", "The request is larger than this wiki reads.");
        }
        if (params.find("action").isEmpty()) {
            return ApiAnswer.failure("missingparam", "The \"action\" parameter must be set.");
        }
        String format = params.get("format", "json");
        if (!format.equals("json")) {
            return ApiAnswer.failure(
                    "badvalue",
                    "Unrecognized value for parameter \"format\": " + format + ". This wiki answers with format=json.");
        }
        Optional<ApiAnswer> fault = call.fault().or(() -> MainParameters.refusal(visit));
        if (fault.isPresent()) {
            return fault.get();
        }
        ApiModule module = modules.get(params.get("action"));
        return module == null ? ApiCall.unrecognized("action", params.get("action")) : answer(module, call, warnings);
    }

    private ApiAnswer answer(ApiModule module, ApiCall main, ApiWarnings warnings) {
        Visit visit = main.visit();
        if (!visit.viewer().has(Right.READ) && !module.answersStrangers()) {
            return ApiAnswer.failure("readapidenied", "You need read permission to use this module.");
        }
        if (module.writes() && !visit.request().isPost()) {
            return ApiAnswer.failure("mustbeposted", "The \"" + module.name() + "\" module requires a POST request.");
        }
        Optional<ApiAnswer> unproved = module.token().flatMap(name -> unproved(visit, name));
        if (unproved.isPresent()) {
            return unproved.get();
        }
        ApiCall call = main.part(module.name(), module.prefix(), module.parameters());
        Optional<ApiAnswer> fault = call.fault();
        if (fault.isPresent()) {
            return fault.get();
        }
        ApiAnswer answer = module.answer(call);
        warnOfUnknown(visit, module, call, warnings);
        return answer;
    }

    /** A token in the address would stand in logs, so only those of the body count. */
    private static Optional<ApiAnswer> unproved(Visit visit, String name) {
        if (visit.request().form().find(name).isEmpty()) {
            return Optional.of(ApiAnswer.failure("missingparam", "The \"" + name + "\" parameter must be set."));
        }
        return visit.tokenMatches()
                ? Optional.empty()
                : Optional.of(ApiAnswer.failure("badtoken", "Invalid CSRF token."));
    }

    private void warnOfUnknown(Visit visit, ApiModule module, ApiCall call, ApiWarnings warnings) {
        Set<String> known = new HashSet<>(module.known(call));
        main.forEach(parameter -> known.add(parameter.name()));
        module.parameters().forEach(parameter -> known.add(module.prefix() + parameter.name()));
        module.token().ifPresent(known::add);
        List<String> unknown = visit.params().asMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            warnings.add(
                    MAIN,
                    "Unrecognized parameter" + (unknown.size() > 1 ? "s" : "") + ": " + String.join(", ", unknown)
                            + ".");
        }
    }

    private Reply reply(Visit visit, ApiAnswer answer, ApiWarnings warnings) {
        boolean modern = ApiCall.isModern(visit);
        ErrorFormat format = ErrorFormat.of(visit.params().get("errorformat"));
        Map<String, Object> values = new LinkedHashMap<>();
        if (!warnings.all().isEmpty()) {
            values.put("warnings", format.warnings(warnings.all(), modern));
        }
        visit.params().find("requestid").ifPresent(id -> values.put("requestid", id));
        if (visit.params().has("curtimestamp")) {
            values.put("curtimestamp", ApiTimes.write(clock.instant()));
        }
        return switch (answer) {
            case ApiAnswer.Result(Map<String, Object> members, List<String> cookies) -> {
                values.putAll(members);
                Reply reply = json(values, modern);
                for (String cookie : cookies) {
                    reply = reply.withCookie(cookie);
                }
                yield reply;
            }
            case ApiAnswer.Failure failure -> {
                boolean known = modules.containsKey(visit.params().get("action"));
                values.putAll(format.error(failure, known ? visit.params().get("action") : MAIN, modern));
                Reply reply = json(values, modern).withHeader(ERROR_HEADER, failure.code());
                yield failure.retryAfter() > 0
                        ? reply.withHeader("Retry-After", Long.toString(failure.retryAfter()))
                        : reply;
            }
        };
    }

    private static Reply json(Map<String, Object> values, boolean modern) {
        return Reply.json(200, Json.of(modern ? values : flagged(values))).noStore();
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
