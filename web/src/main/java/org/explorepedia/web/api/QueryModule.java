// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Frames;

/** {@code action=query}: what it knows is made of parts, one for each value of {@code meta=}, {@code list=} and {@code prop=}. */
public final class QueryModule implements ApiModule {

    private static final String DONE_MARK = "||";

    private final Map<String, QueryPart> parts;
    private final UnitOfWork work;
    private final Frames frames;
    private final List<ApiParameter> parameters;

    public QueryModule(List<QueryPart> parts, UnitOfWork work, Frames frames) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing(QueryPart::group).thenComparing(QueryPart::name))
                .collect(Collectors.toMap(QueryPart::name, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        this.work = work;
        this.frames = frames;
        List<ApiParameter> all = new ArrayList<>();
        for (QueryPart.Group group : QueryPart.Group.values()) {
            all.add(ApiParameter.someOf(group.parameter(), "", names(group)));
        }
        all.addAll(PageSet.PARAMETERS);
        all.add(ApiParameter.text("continue"));
        all.add(ApiParameter.flag("rawcontinue"));
        this.parameters = List.copyOf(all);
    }

    @Override
    public String name() {
        return "query";
    }

    @Override
    public List<ApiParameter> parameters() {
        return parameters;
    }

    @Override
    public boolean answersStrangers() {
        return true;
    }

    /** The parts by name, in the order in which they answer. */
    Map<String, QueryPart> parts() {
        return parts;
    }

    String[] names(QueryPart.Group group) {
        return parts.values().stream()
                .filter(part -> part.group() == group)
                .map(QueryPart::name)
                .toArray(String[]::new);
    }

    @Override
    public Set<String> known(ApiCall call) {
        return asked(call)
                .flatMap(part -> part.parameters().stream().map(parameter -> part.prefix() + parameter.name()))
                .collect(Collectors.toSet());
    }

    private Stream<QueryPart> asked(ApiCall call) {
        return parts.values().stream()
                .filter(part -> call.several(part.group().parameter()).contains(part.name()));
    }

    @Override
    public ApiAnswer answer(ApiCall call) {
        boolean strange = !call.visit().viewer().has(Right.READ);
        if (strange && (call.has("titles") || call.has("pageids") || call.has("revids"))) {
            return ApiAnswer.failure("readapidenied", "You need read permission to use this module.");
        }
        PageSet pages = PageSet.of(call, work, frames.titles(), frames.namespaces());
        Answer answer = new Answer(pages);
        Set<String> done = done(call.get("continue"));
        for (QueryPart part : asked(call).toList()) {
            if (strange && part.reads()) {
                return ApiAnswer.failure("readapidenied", "You need read permission to use this module.");
            }
            if (done.contains(part.name())) {
                answer.finished.add(part.name());
                continue;
            }
            ApiCall own = call.part(part.name(), part.prefix(), part.parameters());
            Optional<ApiAnswer> fault = own.fault();
            if (fault.isPresent()) {
                return fault.get();
            }
            Optional<ApiAnswer> failure = answer.take(part, part.answer(own, pages));
            if (failure.isPresent()) {
                return failure.get();
            }
        }
        return new ApiAnswer.Result(answer.members(call));
    }

    /** Parts that an earlier request saw to the end stand after the bars of {@code continue}. */
    private static Set<String> done(String continuation) {
        int bars = continuation.indexOf(DONE_MARK);
        return bars < 0 ? Set.of() : new HashSet<>(ApiCall.split(continuation.substring(bars + DONE_MARK.length())));
    }

    /** The answer as it grows part by part. */
    private static final class Answer {

        private final PageSet pages;
        private final Map<PageSet.Entry, Map<String, Object>> byPage = new LinkedHashMap<>();
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, Object> next = new LinkedHashMap<>();
        private final Set<String> finished = new LinkedHashSet<>();
        private boolean pagesComplete = true;

        Answer(PageSet pages) {
            this.pages = pages;
            pages.entries().forEach(entry -> byPage.put(entry, new LinkedHashMap<>(entry.head())));
        }

        Optional<ApiAnswer> take(QueryPart part, QueryPart.Part given) {
            switch (given) {
                case QueryPart.Part.Failed(ApiAnswer.Failure failure) -> {
                    return Optional.of(failure);
                }
                case QueryPart.Part.Values(Map<String, Object> members, Map<String, Object> goOn) -> {
                    values.putAll(members);
                    goOn(part, goOn);
                }
                case QueryPart.Part.OfPages(var members, Map<String, Object> goOn) -> {
                    members.forEach((entry, facts) -> byPage.computeIfPresent(entry, (_, all) -> {
                        all.putAll(facts);
                        return all;
                    }));
                    pagesComplete &= goOn.isEmpty();
                    goOn(part, goOn);
                }
            }
            return Optional.empty();
        }

        private void goOn(QueryPart part, Map<String, Object> goOn) {
            next.putAll(goOn);
            if (goOn.isEmpty()) {
                finished.add(part.name());
            }
        }

        Map<String, Object> members(ApiCall call) {
            Map<String, Object> answer = new LinkedHashMap<>();
            if (pagesComplete) {
                answer.put("batchcomplete", true);
            }
            if (!next.isEmpty()) {
                Map<String, Object> goOn = new LinkedHashMap<>(next);
                goOn.put("continue", (pagesComplete ? "-" : "") + DONE_MARK + String.join("|", finished));
                answer.put("continue", goOn);
            }
            Map<String, Object> query = new LinkedHashMap<>(pages.members());
            if (call.has("indexpageids")) {
                query.put(
                        "pageids",
                        pages.entries().stream()
                                .map(entry -> Long.toString(entry.number()))
                                .toList());
            }
            if (!byPage.isEmpty()) {
                query.put("pages", call.isModern() ? List.copyOf(byPage.values()) : byNumber());
            }
            query.putAll(values);
            if (!query.isEmpty()) {
                answer.put("query", query);
            }
            return answer;
        }

        private Map<String, Object> byNumber() {
            Map<String, Object> numbered = new LinkedHashMap<>();
            byPage.forEach((entry, facts) -> numbered.put(Long.toString(entry.number()), facts));
            return numbered;
        }
    }
}
