// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code action=paraminfo}: which modules there are and what they take, for clients that ask before they speak. */
public final class ParamInfoModule implements ApiModule {

    private static final String OWN = "paraminfo";
    private static final String MAIN = "main";
    private static final String QUERY = "query";
    /** Parameters whose values are modules themselves. */
    private static final Set<String> CHOOSES_MODULES = Set.of("action", "meta", "list", "prop");

    private static final int LOW_LIMIT = 50;
    private static final int HIGH_LIMIT = 500;

    private final Map<String, ApiModule> modules;
    private final QueryModule query;

    /** @param others all modules but this one */
    public ParamInfoModule(Collection<ApiModule> others, QueryModule query) {
        Map<String, ApiModule> all = others.stream().collect(Collectors.toMap(ApiModule::name, Function.identity()));
        all.put(OWN, this);
        this.modules = Map.copyOf(all);
        this.query = query;
    }

    @Override
    public String name() {
        return OWN;
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.list("modules", ApiParameter.Kind.STRING),
                ApiParameter.list("querymodules", ApiParameter.Kind.STRING),
                ApiParameter.oneOf("helpformat", "none", "none", "html", "raw", "wikitext"));
    }

    @Override
    public boolean answersStrangers() {
        return true;
    }

    @Override
    public ApiAnswer answer(ApiCall call) {
        Set<String> paths = new LinkedHashSet<>();
        for (String path : call.listed("modules")) {
            if (path.endsWith("+*") || path.endsWith("+**")) {
                submodules(path.substring(0, path.indexOf('+'))).forEach(paths::add);
            } else {
                paths.add(path);
            }
        }
        call.listed("querymodules").forEach(name -> paths.add(QUERY + "+" + name));
        List<Map<String, Object>> found = new ArrayList<>();
        for (String path : paths) {
            Optional<Map<String, Object>> info = info(path);
            info.ifPresent(found::add);
            if (info.isEmpty()) {
                call.warn("The module \"" + path + "\" does not exist.");
            }
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("helpformat", call.get("helpformat"));
        members.put("modules", found);
        return ApiAnswer.result(OWN, members);
    }

    private List<String> submodules(String of) {
        return switch (of) {
            case MAIN -> modules.keySet().stream().sorted().toList();
            case QUERY ->
                query.parts().keySet().stream().map(name -> QUERY + "+" + name).toList();
            default -> List.of();
        };
    }

    private Optional<Map<String, Object>> info(String path) {
        if (path.equals(MAIN)) {
            Map<String, Object> info = head(MAIN, MAIN, "", "");
            info.put("parameters", parameters(MainParameters.all(modules.keySet()), Optional.of("")));
            return Optional.of(info);
        }
        int plus = path.indexOf('+');
        if (plus < 0) {
            return Optional.ofNullable(modules.get(path)).map(this::info);
        }
        return path.startsWith(QUERY + "+")
                ? Optional.ofNullable(query.parts().get(path.substring(plus + 1)))
                        .map(ParamInfoModule::info)
                : Optional.empty();
    }

    private Map<String, Object> info(ApiModule module) {
        Map<String, Object> info = head(module.name(), module.name(), "action", module.prefix());
        info.put("readrights", !module.answersStrangers());
        info.put("writerights", module.writes());
        info.put("mustbeposted", module.writes());
        List<ApiParameter> all = new ArrayList<>(module.parameters());
        module.token()
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> all.add(ApiParameter.text(name).needed()));
        info.put(
                "parameters",
                parameters(all, module.name().equals(QUERY) ? Optional.of(QUERY + "+") : Optional.empty()));
        return info;
    }

    private static Map<String, Object> info(QueryPart part) {
        Map<String, Object> info =
                head(part.name(), QUERY + "+" + part.name(), part.group().parameter(), part.prefix());
        info.put("readrights", part.reads());
        info.put("parameters", parameters(part.parameters(), Optional.empty()));
        return info;
    }

    private static Map<String, Object> head(String name, String path, String group, String prefix) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("name", name);
        info.put("path", path);
        if (!group.isEmpty()) {
            info.put("group", group);
        }
        info.put("prefix", prefix);
        return info;
    }

    private static List<Map<String, Object>> parameters(List<ApiParameter> all, Optional<String> before) {
        List<Map<String, Object>> infos = new ArrayList<>();
        for (ApiParameter parameter : all) {
            Map<String, Object> info = new LinkedHashMap<>();
            info.put("index", infos.size() + 1);
            info.put("name", parameter.name());
            info.put(
                    "type",
                    parameter.values().isEmpty()
                            ? parameter.kind().name().toLowerCase(Locale.ROOT)
                            : parameter.values());
            info.put("required", parameter.required());
            info.put("multi", parameter.several());
            if (!parameter.otherwise().isEmpty()) {
                info.put("default", parameter.otherwise());
            }
            if (CHOOSES_MODULES.contains(parameter.name())) {
                before.ifPresent(path -> info.put("submodules", submodules(parameter, path)));
            }
            limits(parameter, info);
            infos.add(info);
        }
        return infos;
    }

    private static Map<String, Object> submodules(ApiParameter parameter, String before) {
        Map<String, Object> names = new LinkedHashMap<>();
        parameter.values().forEach(name -> names.put(name, before + name));
        return names;
    }

    private static void limits(ApiParameter parameter, Map<String, Object> info) {
        if (parameter.several()) {
            info.put("lowlimit", LOW_LIMIT);
            info.put("highlimit", HIGH_LIMIT);
            info.put("limit", LOW_LIMIT);
        }
        if (parameter.kind() == ApiParameter.Kind.LIMIT) {
            info.put("min", 1);
            info.put("max", HIGH_LIMIT);
            info.put("highmax", HIGH_LIMIT * 10);
        }
    }
}
