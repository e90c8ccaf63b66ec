// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import java.util.Optional;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.wikitext.title.Namespaces;

/** Says of an event who did it and what it is about. */
public final class PlainEventTexts implements EventTexts {

    private final WikiUrls urls;
    private final Namespaces namespaces;

    public PlainEventTexts(WikiUrls urls, Namespaces namespaces) {
        this.urls = urls;
        this.namespaces = namespaces;
    }

    @Override
    public String sentence(Localizer texts, NotableEvent event) {
        return texts.text("notemail.event", event.agent().name(), heading(event));
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
