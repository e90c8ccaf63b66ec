// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.wikitext.title.Title;

/** What opening the edit box gives. */
public sealed interface EditForm {

    /**
     * The box can be written in. A blocked writer gets it too: {@code now} then says why publishing will be refused.
     *
     * @param page empty for a page to be made
     * @param revision that the text is of; empty for a page to be made
     * @param old whether a newer revision is current
     * @param text of the part that is edited
     * @param summary that the form begins with
     * @param started goes back with the form
     * @param now whether publishing is possible at this moment
     * @param protections of the page
     * @param log latest deletions and moves of a page that does not exist
     * @param notices key of an interface text with each notice that the wiki has for this place
     * @param draft that the writer left on this part
     * @param watched whether the writer watches the page
     */
    record Open(
            Title title,
            Section section,
            Optional<Page> page,
            Optional<Revision> revision,
            boolean old,
            String text,
            String summary,
            Instant started,
            Decision now,
            List<Protection> protections,
            List<LogEntry> log,
            List<String> notices,
            Optional<Draft> draft,
            boolean watched)
            implements EditForm {

        public Open {
            protections = List.copyOf(protections);
            log = List.copyOf(log);
            notices = List.copyOf(notices);
        }

        /** What the form sends back as the state that the writer saw: the current revision, also for an old text. */
        public Base base() {
            return page.<Base>map(known -> new Base.OnRevision(known.latest())).orElseGet(Base.NoPage::new);
        }
    }

    /**
     * The source can be read only.
     *
     * @param text empty if there is no page
     * @param log the latest entry that explains a protection
     */
    record ViewSource(
            Title title,
            Optional<Page> page,
            Optional<Revision> revision,
            String text,
            List<Denial> reasons,
            List<LogEntry> log)
            implements EditForm {
        public ViewSource {
            reasons = List.copyOf(reasons);
            log = List.copyOf(log);
        }
    }

    /** Not even reading is allowed. */
    record Unreadable(List<Denial> reasons) implements EditForm {
        public Unreadable {
            reasons = List.copyOf(reasons);
        }
    }

    record NoSuchRevision(long id) implements EditForm {}

    record NoSuchSection(Title title, int index) implements EditForm {}
}
