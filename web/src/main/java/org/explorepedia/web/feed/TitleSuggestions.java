// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.feed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.search.SearchService;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Endpoint;
import org.explorepedia.web.kit.Escaped;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;
import org.explorepedia.wikitext.title.Namespaces;

/**
 * Titles for what is typed into a search box, as JSON: {@code q} holds what was typed, {@code limit} how many are wanted (1
 * to 100, else 10). The description names the redirect that matched, if one did.
 */
public final class TitleSuggestions implements Endpoint {

    private final SearchService search;
    private final Readers readers;
    private final WikiUrls urls;
    private final Namespaces namespaces;

    public TitleSuggestions(SearchService search, Readers readers, WikiUrls urls, Namespaces namespaces) {
        this.search = search;
        this.readers = readers;
        this.urls = urls;
        this.namespaces = namespaces;
    }

    @Override
    public Reply answer(Request request) {
        return readers.answer(request, visit -> {
            Params query = request.query();
            List<SearchService.Suggestion> found =
                    search.suggest(query.get("q"), Set.of(), query.number("limit", 10, 1, 100)).stream()
                            .filter(suggestion -> visit.viewer().knowsOwner(suggestion.title()))
                            .toList();
            return Reply.json(200, json(found));
        });
    }

    private String json(List<SearchService.Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> "{\"title\":" + Escaped.json(namespaces.prefixedText(suggestion.title()))
                        + ",\"description\":" + Escaped.json(suggestion.viaRedirect())
                        + ",\"url\":" + Escaped.json(urls.page(suggestion.title())) + "}")
                .collect(Collectors.joining(",", "{\"pages\":[", "]}"));
    }
}
