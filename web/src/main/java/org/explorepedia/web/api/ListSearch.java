// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.search.SearchService;
import org.explorepedia.wikitext.title.Namespaces;

/** {@code list=search}: full text, best first. */
public final class ListSearch implements QueryPart {

    private final SearchService search;
    private final Namespaces namespaces;

    public ListSearch(SearchService search, Namespaces namespaces) {
        this.search = search;
        this.namespaces = namespaces;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Group group() {
        return Group.LIST;
    }

    @Override
    public String prefix() {
        return "sr";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.text("search").needed(),
                new ApiParameter("namespace", ApiParameter.Kind.NAMESPACE, List.of(), true, false, ""),
                ApiParameter.someOf("prop", "size|timestamp|snippet", "size", "timestamp", "snippet", "titlesnippet"),
                ApiParameter.someOf("info", "totalhits|suggestion", "totalhits", "suggestion"),
                ApiParameter.oneOf("what", "text", "text"),
                ApiParameter.number("offset"),
                ApiParameter.limit(10));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        int offset = Math.toIntExact(Math.clamp(call.number("offset").orElse(0), 0, Integer.MAX_VALUE));
        int limit = call.limit();
        SearchService.Answer answer = search.search(
                new SearchService.Question(call.get("search"), call.namespaces("namespace"), limit, offset));
        Map<String, Object> info = new LinkedHashMap<>();
        if (call.several("info").contains("totalhits")) {
            info.put("totalhits", answer.total());
        }
        if (call.several("info").contains("suggestion") && !answer.suggestion().isEmpty()) {
            info.put("suggestion", answer.suggestion());
        }
        Set<String> wanted = call.several("prop");
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("searchinfo", info);
        members.put(
                "search",
                answer.found().stream()
                        .filter(found -> call.visit().viewer().knowsOwner(found.title()))
                        .map(found -> line(wanted, found))
                        .toList());
        boolean more = offset + limit < answer.total();
        return new Part.Values(members, more ? Map.of("sroffset", offset + limit) : Map.of());
    }

    private Map<String, Object> line(Set<String> wanted, SearchService.Found found) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("ns", found.title().namespace());
        line.put("title", namespaces.prefixedText(found.title()));
        if (wanted.contains("size")) {
            line.put("size", found.length());
        }
        if (wanted.contains("snippet")) {
            line.put("snippet", marked(found.snippet()));
        }
        if (wanted.contains("titlesnippet")) {
            line.put("titlesnippet", marked(found.titleParts()));
        }
        if (wanted.contains("timestamp")) {
            line.put("timestamp", ApiTimes.write(found.edited()));
        }
        return line;
    }

    /** Pieces are plain and matched by turns, beginning with plain. */
    private static String marked(List<String> pieces) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            String words = Html.escape(pieces.get(i));
            html.append(i % 2 == 0 ? words : "<span class=\"searchmatch\">" + words + "</span>");
        }
        return html.toString();
    }
}
