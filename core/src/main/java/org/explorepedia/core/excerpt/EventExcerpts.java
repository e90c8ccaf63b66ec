// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.excerpt;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.talk.CommentTexts;
import org.explorepedia.core.wall.Walls;

/**
 * What was written in the events that people are told of. Nothing of it is kept with the event: it is read when it is shown
 * or mailed, so that what was removed, hidden or closed to the reader meanwhile does not appear.
 */
public final class EventExcerpts {

    private static final String MESSAGE = "message:";
    private static final String COMMENT = "c-";

    private final UnitOfWork work;
    private final Walls walls;
    private final CommentTexts comments;
    private final RenderService render;

    public EventExcerpts(UnitOfWork work, Walls walls, CommentTexts comments, RenderService render) {
        this.work = work;
        this.walls = walls;
        this.comments = comments;
        this.render = render;
    }

    /**
     * The engine's markup of messages on walls, of comments on talk pages, and of summaries of other edits. Events about
     * which there is nothing to read are missing in the answer. Takes a number of queries that does not depend on how many
     * events there are, but for comments that nobody asked for lately.
     */
    public Map<NotableEvent, String> markup(Viewer reader, Collection<NotableEvent> events) {
        if (!reader.has(Right.READ)) {
            return Map.of();
        }
        Set<MessageId> messages = new HashSet<>();
        Set<RevisionId> revisions = new HashSet<>();
        for (NotableEvent event : events) {
            message(event).ifPresent(messages::add);
            event.revision().ifPresent(revisions::add);
        }
        Map<MessageId, Walls.Written> legible = walls.legible(reader, messages);
        Map<RevisionId, Revision> found = revisions.isEmpty()
                ? Map.of()
                : work.read(stores -> stores.revisions().find(revisions));
        Map<NotableEvent, String> markup = new HashMap<>();
        for (NotableEvent event : events) {
            Optional<String> written = message(event)
                    .flatMap(id -> Optional.ofNullable(legible.get(id)))
                    .flatMap(one -> one.message().rendered())
                    .map(rendered -> rendered.html())
                    .or(() -> event.revision()
                            .flatMap(id -> Optional.ofNullable(found.get(id)))
                            .flatMap(revision -> written(reader, event, revision)));
            written.filter(html -> !html.isBlank()).ifPresent(html -> markup.put(event, html));
        }
        return markup;
    }

    private static Optional<MessageId> message(NotableEvent event) {
        String source = event.get(NotableEvent.SOURCE);
        return source.startsWith(MESSAGE) ? MessageId.parse(source.substring(MESSAGE.length())) : Optional.empty();
    }

    private Optional<String> written(Viewer reader, NotableEvent event, Revision revision) {
        if (!reader.knowsOwner(event.title())) {
            return Optional.empty();
        }
        String fragment = event.get(NotableEvent.FRAGMENT);
        if (fragment.startsWith(COMMENT) && !revision.hides(HiddenPart.TEXT)) {
            return comments.markup(revision.id(), event.title(), fragment);
        }
        return revision.hides(HiddenPart.SUMMARY) || revision.summary().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        render.summary(revision.summary(), event.title(), false).markup());
    }
}
