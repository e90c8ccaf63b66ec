// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import java.util.Optional;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.notification.NotificationTexts;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.wikitext.title.Namespaces;

/** Says of an event the same as the list of notifications does. */
public final class PlainEventTexts implements EventTexts {

    private final WikiUrls urls;
    private final Namespaces namespaces;
    private final NotificationTexts sentences;

    public PlainEventTexts(WikiUrls urls, Namespaces namespaces, NotificationTexts sentences) {
        this.urls = urls;
        this.namespaces = namespaces;
        this.sentences = sentences;
    }

    @Override
    public String sentence(Localizer texts, NotableEvent event) {
        return sentences.text(texts, NotificationTexts.Happening.of(event));
    }

    @Override
    public String heading(NotableEvent event) {
        String subject = event.get(NotableEvent.SUBJECT);
        return subject.isEmpty() ? namespaces.prefixedText(event.title()) : subject;
    }

    @Override
    public String path(NotableEvent event) {
        String fragment = event.get(NotableEvent.FRAGMENT);
        return urls.page(event.title().withoutFragment()) + (fragment.isEmpty() ? "" : "#" + WikiUrls.encode(fragment));
    }

    @Override
    public Optional<String> excerpt(Stores stores, Viewer reader, NotableEvent event) {
        return Optional.empty();
    }
}
