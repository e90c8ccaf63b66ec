// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.edit.EditRequest.Confirmation;
import org.explorepedia.core.edit.EditRequest.Existence;
import org.explorepedia.core.edit.EditRequest.Watch;
import org.explorepedia.core.edit.Section;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.web.kit.Params;
import org.explorepedia.wikitext.title.Title;

/** Reads the parameters of {@code action=edit}. */
final class EditParameters {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Params params;

    EditParameters(Params params) {
        this.params = params;
    }

    /** What is wrong with the parameters themselves; empty if nothing is. */
    Optional<ApiAnswer> fault() {
        boolean added = params.has("appendtext") || params.has("prependtext");
        if (!params.has("text") && !added) {
            return Optional.of(ApiAnswer.failure(
                    "missingparam", "One of the parameters \"text\", \"appendtext\" and \"prependtext\" is required."));
        }
        for (String name : new String[] {"basetimestamp", "starttimestamp"}) {
            if (params.find(name).isPresent() && time(params.get(name)).isEmpty()) {
                return Optional.of(ApiAnswer.failure(
                        "badtimestamp",
                        "Invalid value \"" + params.get(name) + "\" for timestamp parameter \"" + name + "\"."));
            }
        }
        if (section(params.get("text")).isEmpty()) {
            return Optional.of(ApiAnswer.failure("invalidsection", "The section parameter must be a number or new."));
        }
        String hash = params.get("md5").toLowerCase(Locale.ROOT);
        String hashed = added ? params.get("prependtext") + params.get("appendtext") : params.get("text");
        return hash.isEmpty() || hash.equals(md5(hashed))
                ? Optional.empty()
                : Optional.of(ApiAnswer.failure("badmd5", "The supplied MD5 hash was incorrect."));
    }

    EditRequest request(Title title) {
        boolean append = params.has("appendtext");
        boolean prepend = !append && params.has("prependtext");
        String text = append ? params.get("appendtext") : prepend ? params.get("prependtext") : params.get("text");
        Section section = append || prepend
                ? new Section.Added(append)
                : section(params.get("text")).orElse(Section.WHOLE);
        return new EditRequest(
                title,
                section,
                text,
                section instanceof Section.New ? "" : params.get("summary"),
                params.has("minor") && !params.has("notminor"),
                params.has("bot"),
                base(),
                time(params.get("starttimestamp")),
                watch(),
                confirmed(),
                existence(),
                "",
                Optional.empty(),
                Set.of());
    }

    private Optional<Section> section(String text) {
        String heading = params.find("sectiontitle").orElseGet(() -> params.get("summary"));
        return text.isEmpty() && !params.has("section")
                ? Optional.of(Section.WHOLE)
                : Section.parse(params.get("section"), heading);
    }

    /** Programs that name no base replace what is there, as they always could. */
    private Base base() {
        OptionalLong revision = params.number("baserevid");
        if (revision.isPresent() && revision.getAsLong() > 0) {
            return new Base.OnRevision(new RevisionId(revision.getAsLong()));
        }
        return time(params.get("basetimestamp")).<Base>map(Base.AtTime::new).orElseGet(Base.Unknown::new);
    }

    private Watch watch() {
        return switch (params.get("watchlist")) {
            case "watch" -> new Watch.On(Expiry.NEVER);
            case "unwatch" -> Watch.Off.OFF;
            default -> Watch.Unchanged.UNCHANGED;
        };
    }

    /** A program has no eyes for reminders; blank pages and redirects to themselves stay errors. */
    private Set<Confirmation> confirmed() {
        Set<Confirmation> confirmed = EnumSet.of(Confirmation.NO_SUMMARY, Confirmation.NO_HEADING);
        if (params.has("recreate")) {
            confirmed.add(Confirmation.RECREATE);
        }
        return confirmed;
    }

    private Existence existence() {
        if (params.has("createonly")) {
            return Existence.MUST_NOT_EXIST;
        }
        return params.has("nocreate") ? Existence.MUST_EXIST : Existence.ANY;
    }

    /** Times as {@code 2025-02-13T16:05:00Z}, as {@code 20250213160500}, or as {@code now}. */
    private static Optional<Instant> time(String text) {
        String stamp = text.strip();
        try {
            if (stamp.length() == 14) {
                return Optional.of(LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC));
            }
            return stamp.isEmpty() || stamp.equals("now") ? Optional.empty() : Optional.of(Instant.parse(stamp));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 belongs to every Java", e);
        }
    }
}
