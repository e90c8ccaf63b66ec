// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.page.Contributions;
import org.explorepedia.core.page.ShownRevision;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.wikitext.title.Namespaces;

/** {@code list=usercontribs}: what somebody wrote, newest first. */
public final class ListUserContribs implements QueryPart {

    private final Contributions contributions;
    private final Namespaces namespaces;
    private final Summaries summaries;

    public ListUserContribs(Contributions contributions, Namespaces namespaces, Summaries summaries) {
        this.contributions = contributions;
        this.namespaces = namespaces;
        this.summaries = summaries;
    }

    @Override
    public String name() {
        return "usercontribs";
    }

    @Override
    public Group group() {
        return Group.LIST;
    }

    @Override
    public String prefix() {
        return "uc";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.of("user", ApiParameter.Kind.USER).needed(),
                ApiParameter.someOf(
                        "prop",
                        "ids|title|timestamp|comment|size|flags",
                        "ids",
                        "title",
                        "timestamp",
                        "comment",
                        "parsedcomment",
                        "size",
                        "sizediff",
                        "flags",
                        "tags"),
                ApiParameter.someOf("show", "", "!minor", "new", "top"),
                ApiParameter.list("namespace", ApiParameter.Kind.NAMESPACE),
                ApiParameter.text("tag"),
                ApiParameter.flag("toponly"),
                ApiParameter.oneOf("dir", "older", "older"),
                ApiParameter.limit(10),
                ApiParameter.text("continue"));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        Set<String> show = call.several("show");
        RevisionStore.ContributionFilter filter = new RevisionStore.ContributionFilter(
                call.namespaces("namespace"),
                show.contains("new"),
                show.contains("top") || call.has("toponly"),
                show.contains("!minor"),
                call.get("tag"));
        Slice.Request request = new Slice.Request(call.find("continue"), false, call.limit());
        return switch (contributions.list(
                call.visit().viewer(), call.get("user").replace('_', ' '), filter, request)) {
            case Contributions.Outcome.Denied _ ->
                QueryPart.failed("readapidenied", "You need read permission to use this module.");
            case Contributions.Outcome.Listed listed -> listed(call, listed);
        };
    }

    private Part listed(ApiCall call, Contributions.Outcome.Listed listed) {
        Set<String> wanted = call.several("prop");
        return new Part.Values(
                Map.of(
                        "usercontribs",
                        listed.lines().items().stream()
                                .flatMap(entry -> line(wanted, listed, entry).stream())
                                .toList()),
                listed.lines()
                        .next()
                        .<Map<String, Object>>map(at -> Map.of("uccontinue", at))
                        .orElse(Map.of()));
    }

    /** Messages on walls are no versions of pages, which is all that programs expect here. */
    private Optional<Map<String, Object>> line(
            Set<String> wanted, Contributions.Outcome.Listed listed, Contributions.Entry entry) {
        return switch (entry) {
            case Contributions.Line contribution -> Optional.of(line(wanted, listed, contribution));
            case Contributions.OnWall _ -> Optional.empty();
        };
    }

    private Map<String, Object> line(
            Set<String> wanted, Contributions.Outcome.Listed listed, Contributions.Line contribution) {
        ShownRevision revision = contribution.revision();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(
                "userid",
                revision.author()
                        .flatMap(author -> author.user())
                        .map(UserId::value)
                        .orElse(0L));
        line.put("user", listed.name());
        if (wanted.contains("ids")) {
            line.put("pageid", revision.page().value());
            line.put("revid", revision.id().value());
            line.put("parentid", revision.parent().map(id -> id.value()).orElse(0L));
        }
        if (wanted.contains("title")) {
            line.put("ns", contribution.title().namespace());
            line.put("title", namespaces.prefixedText(contribution.title()));
        }
        if (wanted.contains("timestamp")) {
            line.put("timestamp", ApiTimes.write(revision.timestamp()));
        }
        if (wanted.contains("flags")) {
            line.put("new", revision.parent().isEmpty());
            line.put("minor", revision.minor());
            line.put("top", contribution.current());
        }
        if (!revision.readable()) {
            line.put("texthidden", true);
        }
        if (revision.summary().isEmpty()) {
            line.put("commenthidden", true);
        }
        revision.summary().ifPresent(summary -> {
            if (wanted.contains("comment")) {
                line.put("comment", summary);
            }
            if (wanted.contains("parsedcomment")) {
                line.put(
                        "parsedcomment",
                        summaries.html(summary, contribution.title()).markup());
            }
        });
        if (wanted.contains("size")) {
            line.put("size", revision.length());
        }
        if (wanted.contains("sizediff")) {
            line.put("sizediff", revision.growth());
        }
        if (wanted.contains("tags")) {
            line.put("tags", revision.tags().stream().sorted().toList());
        }
        return line;
    }
}
