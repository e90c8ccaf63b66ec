// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.edit.Section;
import org.explorepedia.web.skin.view.Field;

/**
 * What the edit form holds, from the store or from a form that was sent.
 *
 * @param text of the box
 * @param summary as typed
 * @param revision that the writer started from, 0 for a new page
 * @param edited stamp of that revision's time, empty for a new page
 * @param started stamp of when the form was first opened
 * @param requestKey that makes a form sent twice act once
 * @param undo revisions that the text undoes
 * @param extra hidden fields that are carried along
 */
record EditDraft(
        Section section,
        String text,
        String summary,
        long revision,
        String edited,
        String started,
        String requestKey,
        boolean minor,
        boolean watch,
        Optional<EditRequest.Undo> undo,
        List<Field.Hidden> extra) {

    EditDraft {
        extra = List.copyOf(extra);
    }

    EditDraft withText(String other) {
        return new EditDraft(section, other, summary, revision, edited, started, requestKey, minor, watch, undo, extra);
    }

    EditDraft onRevision(long id, String time) {
        return new EditDraft(section, text, summary, id, time, started, requestKey, minor, watch, undo, extra);
    }

    EditDraft wholePage() {
        return new EditDraft(
                Section.WHOLE, text, summary, revision, edited, started, requestKey, minor, watch, undo, extra);
    }

    EditDraft with(Field.Hidden field) {
        List<Field.Hidden> more = new java.util.ArrayList<>(extra);
        more.removeIf(known -> known.name().equals(field.name()));
        more.add(field);
        return new EditDraft(section, text, summary, revision, edited, started, requestKey, minor, watch, undo, more);
    }
}
