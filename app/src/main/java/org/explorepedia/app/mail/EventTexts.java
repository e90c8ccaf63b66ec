// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.explorepedia.core.excerpt.EventExcerpts;
import org.explorepedia.core.excerpt.Excerpt;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.notification.NotificationKind;
import org.explorepedia.core.notification.NotificationKinds;
import org.explorepedia.core.notification.NotificationTexts;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.wikitext.title.Namespaces;

/** What mails say of an event, the same as the list of notifications does, and where it leads. */
public final class EventTexts {

    private final WikiUrls urls;
    private final Namespaces namespaces;
    private final NotificationKinds kinds;
    private final NotificationTexts sentences;
    private final EventExcerpts excerpts;

    public EventTexts(
            WikiUrls urls,
            Namespaces namespaces,
            NotificationKinds kinds,
            NotificationTexts sentences,
            EventExcerpts excerpts) {
        this.urls = urls;
        this.namespaces = namespaces;
        this.kinds = kinds;
        this.sentences = sentences;
        this.excerpts = excerpts;
    }

    /** One sentence as plain text. */
    String sentence(Localizer texts, NotableEvent event) {
        return sentences.text(texts, NotificationTexts.Happening.of(event));
    }

    /** What the sentence stands under when several events are told: the subject of a thread, or the name of a page. */
    String heading(NotableEvent event) {
        String subject = event.get(NotableEvent.SUBJECT);
        return subject.isEmpty() ? namespaces.prefixedText(event.title()) : subject;
    }

    /** Where it leads: to what an edit changed, or to the message or comment. */
    String address(NotableEvent event) {
        boolean change = kinds.find(event.kind())
                .filter(kind -> kind.opens() == NotificationKind.Opens.CHANGE)
                .isPresent();
        String revision = event.get(NotableEvent.REVISION);
        if (change && !revision.isEmpty()) {
            return urls.absolute(urls.index(event.title().withoutFragment(), "diff", revision));
        }
        String fragment = event.get(NotableEvent.FRAGMENT);
        String page = urls.page(event.title().withoutFragment());
        return urls.absolute(fragment.isEmpty() ? page : page + "#" + WikiUrls.encode(fragment));
    }

    /** What was written, as far as the reader may see it at this moment. */
    Map<NotableEvent, Excerpt> excerpts(Viewer reader, Collection<NotableEvent> events, int longest) {
        Map<NotableEvent, Excerpt> found = new HashMap<>();
        excerpts.markup(reader, events).forEach((event, markup) -> {
            Excerpt excerpt = Excerpt.of(markup, longest, urls::absolute);
            if (!excerpt.isEmpty()) {
                found.put(event, excerpt);
            }
        });
        return found;
    }
}
