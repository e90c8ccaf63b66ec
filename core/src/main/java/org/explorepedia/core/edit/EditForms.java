// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Opens the edit box, or the source of a page that the reader may not edit. */
public final class EditForms {

    /** A title that no page can have. */
    private static final Title UNKNOWN = Title.of(Namespace.SPECIAL, "Unknown");

    private final Editing editing;

    public EditForms(Editing editing) {
        this.editing = editing;
    }

    /**
     * Opens a page or a part of it.
     *
     * @param revision an old revision whose text is wanted instead of the current one
     */
    public EditForm open(Viewer viewer, Title asked, Section section, OptionalLong revision) {
        Title title = asked.withoutFragment();
        Instant now = editing.clock().instant();
        // Texts of the wiki are read by themselves, so before the transaction and not inside it.
        List<String> notices = notices(title);
        return editing.work().read(stores -> open(stores, viewer, title, section, revision, notices, now));
    }

    private EditForm open(
            Stores stores,
            Viewer viewer,
            Title title,
            Section section,
            OptionalLong wanted,
            List<String> notices,
            Instant now) {
        // Whoever must not know of an account is shown an empty box for its pages, as for any name that is free.
        PageSnapshot snapshot = PageSnapshot.load(stores, viewer.knowsOwner(title) ? title : UNKNOWN, now);
        if (editing.rights().check(viewer, Action.READ, snapshot.state())
                instanceof Decision.Denied(List<Denial> reasons)) {
            return new EditForm.Unreadable(reasons);
        }
        Optional<Revision> revision = snapshot.latest();
        String text = snapshot.text();
        boolean old = false;
        if (wanted.isPresent()) {
            Optional<Revision> chosen = wanted.getAsLong() <= 0
                    ? Optional.empty()
                    : stores.revisions()
                            .find(new RevisionId(wanted.getAsLong()))
                            .filter(found -> snapshot.page().map(Page::id).equals(Optional.of(found.page())))
                            .filter(found -> Composer.mayRead(viewer, found));
            if (chosen.isEmpty()) {
                return new EditForm.NoSuchRevision(wanted.getAsLong());
            }
            old = !chosen.equals(revision);
            revision = chosen;
            text = stores.revisions().text(chosen.get().id()).orElse("");
        }
        Decision general = editing.rights().checkInGeneral(viewer, Action.EDIT, snapshot.state());
        if (general instanceof Decision.Denied(List<Denial> reasons)) {
            List<LogEntry> why = stores.logs()
                    .list(LogStore.Filter.about(title, "protect"), Slice.Request.first(1))
                    .items();
            return new EditForm.ViewSource(title, snapshot.page(), revision, text, reasons, why);
        }
        Optional<String> part = part(text, section, snapshot.page().isPresent());
        if (part.isEmpty()) {
            int index = section instanceof Section.Numbered(int number) ? number : 0;
            return new EditForm.NoSuchSection(title, index);
        }
        Optional<Draft> draft = viewer.userId().flatMap(user -> stores.drafts().find(user, title, section.parameter()));
        boolean watched = viewer.userId()
                .map(user -> stores.watches().isWatched(user, title.subjectPage(), now))
                .orElse(false);
        return new EditForm.Open(
                title,
                section,
                snapshot.page(),
                revision,
                old,
                part.get(),
                summary(part.get(), section),
                now,
                editing.rights().check(viewer, Action.EDIT, snapshot.state()),
                snapshot.state().protections(),
                snapshot.log(),
                notices,
                draft,
                watched);
    }

    private Optional<String> part(String text, Section section, boolean exists) {
        WikitextEngine engine = editing.render().engine();
        return switch (section) {
            case Section.Whole _ -> Optional.of(text);
            case Section.New _, Section.Added _, Section.Placed _ -> Optional.of("");
            case Section.Numbered(int index) -> exists || index > 0 ? engine.section(text, index) : Optional.of("");
        };
    }

    /** The summary of a section edit begins with the heading, so that histories can point to the place. */
    private static String summary(String part, Section section) {
        if (!(section instanceof Section.Numbered(int index)) || index == 0) {
            return "";
        }
        String line = part.lines().findFirst().orElse("").strip();
        int level = 0;
        while (level < line.length() / 2
                && line.charAt(level) == '='
                && line.charAt(line.length() - 1 - level) == '=') {
            level++;
        }
        String heading = line.substring(level, line.length() - level).strip();
        return level == 0 || heading.isEmpty() ? "" : "/* " + heading + " */ ";
    }

    /** Keys of the notices that the wiki may have for a place: one for the namespace and one for each part of the title. */
    private List<String> notices(Title title) {
        List<String> keys = new ArrayList<>();
        String prefix = "editnotice-" + title.namespace();
        keys.add(prefix);
        if (title.namespace() != Namespace.MAIN || title.dbKey().indexOf('/') < 0) {
            StringBuilder key = new StringBuilder(prefix);
            for (String piece : title.dbKey().split("/")) {
                keys.add(key.append('-').append(piece).toString());
            }
        } else {
            keys.add(prefix + "-" + title.dbKey().replace('/', '-'));
        }
        return keys.stream()
                .filter(key -> editing.contentTexts().find(key).isPresent())
                .toList();
    }
}
