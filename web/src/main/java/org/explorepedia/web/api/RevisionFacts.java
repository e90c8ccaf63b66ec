// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.wikitext.title.Title;

/**
 * Revisions as an asker may see them, in the members of {@code prop=revisions}.
 *
 * @param wanted values of {@code rvprop}
 * @param slots whether texts stand in slots; there is one, {@code main}
 */
record RevisionFacts(ApiCall call, Set<String> wanted, boolean slots, Summaries summaries) {

    static final String[] PROPERTIES = {
        "ids",
        "flags",
        "timestamp",
        "user",
        "userid",
        "size",
        "slotsize",
        "sha1",
        "slotsha1",
        "contentmodel",
        "comment",
        "parsedcomment",
        "content",
        "tags",
        "roles"
    };

    /** @param text empty if it is not wanted */
    Map<String, Object> of(Revision revision, Title title, Optional<String> text) {
        Viewer viewer = call.visit().viewer();
        Set<HiddenPart> hidden = revision.hidden();
        Map<String, Object> facts = new LinkedHashMap<>();
        if (wanted.contains("ids")) {
            facts.put("revid", revision.id().value());
            facts.put("parentid", revision.parent().map(id -> id.value()).orElse(0L));
        }
        if (wanted.contains("flags")) {
            facts.put("minor", revision.minor());
        }
        author(facts, viewer, revision);
        if (wanted.contains("timestamp")) {
            facts.put("timestamp", ApiTimes.write(revision.timestamp()));
        }
        boolean readable = Visibility.shows(viewer, hidden, HiddenPart.TEXT);
        if (wanted.contains("size")) {
            facts.put("size", revision.length());
        }
        if (wanted.contains("sha1")) {
            flag(facts, "sha1hidden", hidden.contains(HiddenPart.TEXT));
            if (readable) {
                facts.put("sha1", Hashes.sha1Hex(revision.sha1()));
            }
        }
        if (wanted.contains("roles")) {
            facts.put("roles", List.of("main"));
        }
        content(facts, revision, readable, text);
        comment(facts, viewer, revision, title);
        if (wanted.contains("tags")) {
            facts.put("tags", revision.tags().stream().sorted().toList());
        }
        flag(facts, "suppressed", hidden.contains(HiddenPart.SUPPRESSED));
        return facts;
    }

    private void author(Map<String, Object> facts, Viewer viewer, Revision revision) {
        if (!wanted.contains("user") && !wanted.contains("userid")) {
            return;
        }
        boolean shown = Visibility.showsAuthor(viewer, revision.hidden(), revision.author());
        flag(facts, "userhidden", !shown || revision.hides(HiddenPart.AUTHOR));
        if (!shown) {
            return;
        }
        if (wanted.contains("user")) {
            facts.put("user", revision.author().name());
        }
        if (wanted.contains("userid")) {
            facts.put("userid", revision.author().user().map(UserId::value).orElse(0L));
        }
        flag(facts, "anon", !revision.author().isRegistered());
    }

    private void content(Map<String, Object> facts, Revision revision, boolean readable, Optional<String> text) {
        boolean asked = wanted.contains("content");
        Map<String, Object> main = new LinkedHashMap<>();
        if (wanted.contains("slotsize")) {
            main.put("size", revision.length());
        }
        if (wanted.contains("slotsha1") && readable) {
            main.put("sha1", Hashes.sha1Hex(revision.sha1()));
        }
        if (asked || wanted.contains("contentmodel")) {
            main.put("contentmodel", revision.contentModel());
        }
        if (asked) {
            flag(main, "texthidden", revision.hides(HiddenPart.TEXT));
            if (readable) {
                main.put("contentformat", format(revision.contentModel()));
                text.ifPresent(words -> main.put(call.textMember("content"), words));
            }
        }
        if (main.isEmpty()) {
            return;
        }
        if (slots) {
            facts.put("slots", Map.of("main", main));
        } else {
            facts.putAll(main);
        }
    }

    /** The media type that texts of a content model are written in. */
    static String format(String contentModel) {
        return switch (contentModel) {
            case "css" -> "text/css";
            case "javascript" -> "text/javascript";
            case "json" -> "application/json";
            case "text", "Scribunto" -> "text/plain";
            default -> "text/x-wiki";
        };
    }

    private void comment(Map<String, Object> facts, Viewer viewer, Revision revision, Title title) {
        if (!wanted.contains("comment") && !wanted.contains("parsedcomment")) {
            return;
        }
        flag(facts, "commenthidden", revision.hides(HiddenPart.SUMMARY));
        if (!Visibility.shows(viewer, revision.hidden(), HiddenPart.SUMMARY)) {
            return;
        }
        if (wanted.contains("comment")) {
            facts.put("comment", revision.summary());
        }
        if (wanted.contains("parsedcomment")) {
            facts.put("parsedcomment", summaries.html(revision.summary(), title).markup());
        }
    }

    /** These are there only when they are true, in both versions of the format. */
    private static void flag(Map<String, Object> facts, String name, boolean value) {
        if (value) {
            facts.put(name, true);
        }
    }
}
