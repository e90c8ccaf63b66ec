// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import java.util.Optional;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;

/** What is said of an event, and where it leads. */
public interface EventTexts {

    /** One sentence as plain text. */
    String sentence(Localizer texts, NotableEvent event);

    /** What the sentence stands under when several events are told: the subject of a thread, or the name of a page. */
    String heading(NotableEvent event);

    /** Path on the wiki, with its fragment. */
    String path(NotableEvent event);

    /** What was written, as plain text, as far as the reader may see it at this moment; empty if there is nothing. */
    Optional<String> excerpt(Stores stores, Viewer reader, NotableEvent event);
}
