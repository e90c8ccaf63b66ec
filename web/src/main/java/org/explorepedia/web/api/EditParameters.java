// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.edit.EditRequest.Confirmation;
import org.explorepedia.core.edit.EditRequest.Existence;
import org.explorepedia.core.edit.EditRequest.Watch;
import org.explorepedia.core.edit.RevertOutcome;
import org.explorepedia.core.edit.Section;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.web.api.ApiParameter.Kind;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.title.Title;

/** Reads the parameters of {@code action=edit}. */
final class EditParameters {

    static final List<ApiParameter> ALL = List.of(
            ApiParameter.of("title", Kind.TITLE),
            ApiParameter.number("pageid"),
            ApiParameter.text("section"),
            ApiParameter.text("sectiontitle"),
            ApiParameter.of("text", Kind.TEXT),
            ApiParameter.of("prependtext", Kind.TEXT),
            ApiParameter.of("appendtext", Kind.TEXT),
            ApiParameter.text("summary"),
            ApiParameter.list("tags", Kind.STRING),
            ApiParameter.flag("minor"),
            ApiParameter.flag("notminor"),
            ApiParameter.flag("bot"),
            ApiParameter.number("baserevid"),
            ApiParameter.time("basetimestamp"),
            ApiParameter.time("starttimestamp"),
            ApiParameter.flag("recreate"),
            ApiParameter.flag("createonly"),
            ApiParameter.flag("nocreate"),
            ApiParameter.flag("watch"),
            ApiParameter.flag("unwatch"),
            ApiParameter.oneOf("watchlist", "preferences", "nochange", "preferences", "unwatch", "watch"),
            ApiParameter.text("md5"),
            ApiParameter.number("undo"),
            ApiParameter.number("undoafter"),
            ApiParameter.flag("redirect"),
            ApiParameter.text("contentformat"),
            ApiParameter.text("contentmodel"));

    private final ApiCall call;
    private final WikitextEngine engine;

    EditParameters(ApiCall call, WikitextEngine engine) {
        this.call = call;
        this.engine = engine;
    }

    /** What is wrong with the parameters themselves; empty if nothing is. */
    Optional<ApiAnswer> fault() {
        if (!call.has("text") && !isAdded() && undone().isEmpty()) {
            return Optional.of(ApiAnswer.failure(
                    "missingparam",
                    "At least one of the parameters \"text\", \"appendtext\", \"prependtext\" and \"undo\" is"
                            + " required."));
        }
        if (section().isEmpty()) {
            return Optional.of(ApiAnswer.failure(
                    "invalidsection", "The \"section\" parameter must be a valid section ID or \"new\"."));
        }
        if (call.has("redirect") && !isAdded() && !isNewSection()) {
            return Optional.of(ApiAnswer.failure(
                    "redirect-appendonly",
                    "Redirects are followed only to add text or a section, not to replace what is there."));
        }
        if (!call.several("tags").isEmpty()) {
            return Optional.of(new ApiAnswer.Failure(
                    "badtags",
                    "Tags are not applied by hand on this wiki.",
                    Map.of("disallowedtags", call.listed("tags")),
                    0));
        }
        String hash = call.get("md5").toLowerCase(Locale.ROOT);
        return hash.isEmpty() || hash.equals(Hashes.md5(hashed()))
                ? Optional.empty()
                : Optional.of(new ApiAnswer.Failure(
                        "hashcheckfailed",
                        "The text is not the one whose MD5 hash was sent; it was changed on its way.",
                        Map.of("mediawikicode", "badmd5"),
                        0));
    }

    private boolean isAdded() {
        return call.has("appendtext") || call.has("prependtext");
    }

    private boolean isNewSection() {
        return call.get("section").equals("new");
    }

    /** Whether the page may be another than the named one, if that is a redirect. */
    boolean followsRedirect() {
        return call.has("redirect");
    }

    private String hashed() {
        return isAdded() ? call.get("prependtext") + call.get("appendtext") : call.get("text");
    }

    /** The newest revision to undo; empty for other edits. */
    Optional<RevisionId> undone() {
        return revision("undo");
    }

    /** The revision before the oldest one to undo. */
    Optional<RevisionId> undoneAfter() {
        return revision("undoafter");
    }

    private Optional<RevisionId> revision(String name) {
        OptionalLong id = call.number(name);
        return id.isPresent() && id.getAsLong() > 0 ? Optional.of(new RevisionId(id.getAsLong())) : Optional.empty();
    }

    /** The same with the text that undoing gives, on top of the revision that it was made for. */
    EditRequest undoing(Title title, RevertOutcome.Prepared prepared) {
        return request(
                title,
                Section.WHOLE,
                prepared.text(),
                call.find("summary").orElse(prepared.summary()),
                new Base.OnRevision(prepared.current().id()),
                Optional.of(prepared.undo()),
                true);
    }

    /** @param exists whether there is such a page, on which the preferences for watching depend */
    EditRequest request(Title title, boolean exists) {
        if (isAdded()) {
            String mark = "<!--" + UUID.randomUUID() + "-->";
            String text = call.get("prependtext") + mark + call.get("appendtext");
            Section around = new Section.Placed((page, saved) -> added(page, saved, mark));
            return request(title, around, text, call.get("summary"), new Base.Unknown(), Optional.empty(), exists);
        }
        Section section = section().orElse(Section.WHOLE);
        // The heading of a new section is its summary, unless both are given.
        boolean named =
                section instanceof Section.New && call.find("sectiontitle").isEmpty();
        return request(
                title, section, call.get("text"), named ? "" : call.get("summary"), base(), Optional.empty(), exists);
    }

    private EditRequest request(
            Title title,
            Section section,
            String text,
            String summary,
            Base base,
            Optional<EditRequest.Undo> undo,
            boolean exists) {
        return new EditRequest(
                title,
                section,
                text,
                summary,
                call.has("minor") && !call.has("notminor"),
                call.has("bot"),
                base,
                call.time("starttimestamp"),
                watch(exists),
                confirmed(),
                existence(),
                "",
                undo,
                Set.of());
    }

    /** The page with text before and after it, or before and after its section. */
    private Optional<String> added(String page, String saved, String mark) {
        int at = saved.indexOf(mark);
        String before = saved.substring(0, at);
        String after = saved.substring(at + mark.length());
        return switch (section().orElse(Section.WHOLE)) {
            case Section.Numbered(int index) ->
                engine.section(page, index).flatMap(part -> engine.replaceSection(page, index, before + part + after));
            case Section.New _ -> Optional.of(page.stripTrailing() + "\n\n" + before + after);
            case Section.Whole _, Section.Added _, Section.Placed _ -> Optional.of(before + page + after);
        };
    }

    private Optional<Section> section() {
        String heading = call.find("sectiontitle").orElseGet(() -> call.get("summary"));
        return Section.parse(call.get("section"), heading);
    }

    /** Programs that name no base replace what is there, as they always could. */
    private Base base() {
        return revision("baserevid")
                .<Base>map(Base.OnRevision::new)
                .or(() -> call.time("basetimestamp").map(Base.AtTime::new))
                .orElseGet(Base.Unknown::new);
    }

    private Watch watch(boolean exists) {
        if (!call.visit().isLoggedIn()) {
            return Watch.Unchanged.UNCHANGED;
        }
        String preferred = call.visit().preference(exists ? "watchdefault" : "watchcreations", "");
        String wish = call.has("watch") ? "watch" : call.has("unwatch") ? "unwatch" : call.get("watchlist");
        return switch (wish) {
            case "watch" -> new Watch.On(Expiry.NEVER);
            case "unwatch" -> Watch.Off.OFF;
            case "preferences" -> preferred.equals("1") ? new Watch.On(Expiry.NEVER) : Watch.Unchanged.UNCHANGED;
            default -> Watch.Unchanged.UNCHANGED;
        };
    }

    /** A program has no eyes for reminders; blank pages and redirects to themselves stay errors. */
    private Set<Confirmation> confirmed() {
        Set<Confirmation> confirmed = EnumSet.of(Confirmation.NO_SUMMARY, Confirmation.NO_HEADING);
        if (call.has("recreate")) {
            confirmed.add(Confirmation.RECREATE);
        }
        return confirmed;
    }

    private Existence existence() {
        if (call.has("createonly")) {
            return Existence.MUST_NOT_EXIST;
        }
        return call.has("nocreate") ? Existence.MUST_EXIST : Existence.ANY;
    }
}
