// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.edit.EditRequest.Confirmation;
import org.explorepedia.core.edit.EditRequest.Watch;
import org.explorepedia.core.edit.Section;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.web.kit.Params;
import org.explorepedia.wikitext.title.Title;

/** Reads the edit form. Its fields have MediaWiki's names, so that scripts and tests written for it work here. */
final class EditRequests {

    static final String REQUEST_KEY = "wpRequestKey";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private EditRequests() {}

    static String stamp(Instant time) {
        return STAMP.format(time.atOffset(ZoneOffset.UTC));
    }

    static Optional<Instant> time(String stamp) {
        if (stamp.length() != 14) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The field that says that a warning was seen. */
    static String field(Confirmation warning) {
        return switch (warning) {
            case BLANK_PAGE -> "wpIgnoreBlankArticle";
            case RECREATE -> "wpRecreate";
            case NO_SUMMARY -> "wpIgnoreBlankSummary";
            case NO_HEADING -> "wpIgnoreMissingHeading";
            case SELF_REDIRECT -> "wpIgnoreSelfRedirect";
        };
    }

    /** The part of the page that is edited; the whole page for a parameter that names none. */
    static Section section(Params params) {
        String heading = params.find("wpSectionTitle")
                .or(() -> params.find("preloadtitle"))
                .orElseGet(() -> params.get("wpSummary"));
        return Section.parse(params.get("wpSection", params.get("section")), heading)
                .orElse(Section.WHOLE);
    }

    static EditRequest read(Title title, Params form, boolean watched, boolean mayWatch) {
        Set<Confirmation> confirmed = new HashSet<>();
        for (Confirmation warning : Confirmation.values()) {
            if (form.find(field(warning)).isPresent()) {
                confirmed.add(warning);
            }
        }
        Section section = section(form);
        return new EditRequest(
                title,
                section,
                form.get("wpTextbox1"),
                section instanceof Section.New ? "" : form.get("wpSummary"),
                form.has("wpMinoredit"),
                false,
                base(form),
                time(form.get("wpStarttime")),
                watch(form, watched, mayWatch),
                confirmed,
                EditRequest.Existence.ANY,
                form.get(REQUEST_KEY),
                undo(form),
                Set.of());
    }

    /** The same request with another text. */
    static EditRequest withText(EditRequest request, String text) {
        return new EditRequest(
                request.title(),
                request.section(),
                text,
                request.summary(),
                request.minor(),
                request.bot(),
                request.base(),
                request.started(),
                request.watch(),
                request.confirmed(),
                request.existence(),
                request.requestKey(),
                request.undo(),
                request.tags());
    }

    private static Base base(Params form) {
        OptionalLong revision = form.number("editRevId");
        if (revision.isPresent() && revision.getAsLong() > 0) {
            return new Base.OnRevision(new RevisionId(revision.getAsLong()));
        }
        return time(form.get("wpEdittime")).<Base>map(Base.AtTime::new).orElseGet(Base.NoPage::new);
    }

    private static Watch watch(Params form, boolean watched, boolean mayWatch) {
        boolean wanted = form.has("wpWatchthis");
        if (!mayWatch || wanted == watched) {
            return Watch.Unchanged.UNCHANGED;
        }
        return wanted ? new Watch.On(Expiry.NEVER) : Watch.Off.OFF;
    }

    private static Optional<EditRequest.Undo> undo(Params form) {
        OptionalLong undone = form.number("wpUndidRevision");
        OptionalLong after = form.number("wpUndoAfter");
        return undone.isPresent() && undone.getAsLong() > 0 && after.isPresent() && after.getAsLong() > 0
                ? Optional.of(
                        new EditRequest.Undo(new RevisionId(undone.getAsLong()), new RevisionId(after.getAsLong())))
                : Optional.empty();
    }
}
