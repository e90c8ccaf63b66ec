// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespaces;

/** {@code list=allpages}: pages of a namespace in the order of their titles. */
public final class ListAllPages implements QueryPart {

    private final UnitOfWork work;
    private final Namespaces namespaces;

    public ListAllPages(UnitOfWork work, Namespaces namespaces) {
        this.work = work;
        this.namespaces = namespaces;
    }

    @Override
    public String name() {
        return "allpages";
    }

    @Override
    public Group group() {
        return Group.LIST;
    }

    @Override
    public String prefix() {
        return "ap";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.text("from"),
                ApiParameter.text("prefix"),
                new ApiParameter("namespace", ApiParameter.Kind.NAMESPACE, List.of(), false, false, "0"),
                ApiParameter.oneOf("filterredir", "all", "all", "nonredirects", "redirects"),
                ApiParameter.limit(10),
                ApiParameter.text("continue"));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        int namespace = call.namespaces("namespace").stream().findFirst().orElse(0);
        Optional<Boolean> redirects = switch (call.get("filterredir")) {
            case "redirects" -> Optional.of(true);
            case "nonredirects" -> Optional.of(false);
            default -> Optional.empty();
        };
        Slice<Page> slice = work.read(stores -> stores.pages()
                .list(
                        namespace,
                        key(call.get("prefix")),
                        key(call.get("from")),
                        redirects,
                        new Slice.Request(call.find("continue"), false, call.limit())));
        List<Map<String, Object>> lines = slice.items().stream()
                .filter(page -> call.visit().viewer().knowsOwner(page.title()))
                .map(this::line)
                .toList();
        return new Part.Values(
                Map.of("allpages", lines),
                slice.next()
                        .<Map<String, Object>>map(at -> Map.of("apcontinue", at))
                        .orElse(Map.of()));
    }

    private Map<String, Object> line(Page page) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("pageid", page.id().value());
        line.put("ns", page.title().namespace());
        line.put("title", namespaces.prefixedText(page.title()));
        return line;
    }

    private static String key(String typed) {
        String key = typed.strip().replace(' ', '_');
        return key.isEmpty()
                ? ""
                : Character.toString(Character.toTitleCase(key.codePointAt(0)))
                        + key.substring(Character.charCount(key.codePointAt(0)));
    }
}
