// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEventListener;
import org.explorepedia.core.render.WikiMessages;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Reads the interface texts again when one of them was changed on the wiki. */
final class TextsFollower implements WikiEventListener {

    private final WikiMessages messages;

    TextsFollower(WikiMessages messages) {
        this.messages = messages;
    }

    @Override
    public void on(WikiEvent event) {
        boolean texts = switch (event) {
            case WikiEvent.PageSaved saved -> isText(saved.title());
            case WikiEvent.PageMoved moved -> isText(moved.from()) || isText(moved.to());
            case WikiEvent.PageDeleted deleted -> isText(deleted.title());
            case WikiEvent.PageRestored restored -> isText(restored.title());
            case WikiEvent.PagesTouched touched -> touched.titles().stream().anyMatch(TextsFollower::isText);
            case WikiEvent.RevisionsHidden hidden -> isText(hidden.title());
            case WikiEvent.ProtectionChanged _,
                    WikiEvent.UserBlocked _,
                    WikiEvent.UserUnblocked _,
                    WikiEvent.RightsChanged _,
                    WikiEvent.UserRenamed _,
                    WikiEvent.NotificationsChanged _ -> false;
        };
        if (texts) {
            messages.changed();
        }
    }

    private static boolean isText(Title title) {
        return title.namespace() == Namespace.MEDIAWIKI;
    }
}
