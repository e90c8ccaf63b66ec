// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.LinkedHashSet;
import java.util.Set;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEventListener;
import org.explorepedia.web.kit.ReadyPages;
import org.explorepedia.wikitext.title.Title;

/** Forgets ready pages when what they show has changed. */
public final class ReadyTags implements WikiEventListener {

    private final ReadyPages ready;

    public ReadyTags(ReadyPages ready) {
        this.ready = ready;
    }

    static String page(Title title) {
        return title.namespace() + ":" + title.dbKey();
    }

    @Override
    public void on(WikiEvent event) {
        switch (event) {
            case WikiEvent.PageSaved saved -> changed(saved.title());
            case WikiEvent.PageMoved moved -> {
                changed(moved.from());
                changed(moved.to());
            }
            case WikiEvent.PageDeleted deleted -> changed(deleted.title());
            case WikiEvent.PageRestored restored -> changed(restored.title());
            case WikiEvent.RevisionsHidden hidden -> changed(hidden.title());
            case WikiEvent.ProtectionChanged protection -> changed(protection.title());
            case WikiEvent.PagesTouched touched -> {
                Set<String> tags = new LinkedHashSet<>();
                touched.titles().forEach(title -> tags.add(page(title)));
                ready.forget(tags);
            }
            // Blocks and groups show on pages of people; there are few of them, so all are made anew.
            case WikiEvent.UserBlocked _,
                    WikiEvent.UserUnblocked _,
                    WikiEvent.RightsChanged _,
                    WikiEvent.UserRenamed _ -> ready.clear();
            // Pages kept ready are those of visitors without account, who have no list.
            case WikiEvent.NotificationsChanged _ -> {}
        }
    }

    /** The page itself, and the page beside it whose tab tells whether this one exists. */
    private void changed(Title title) {
        if (title.namespace() == org.explorepedia.wikitext.title.Namespace.MEDIAWIKI) {
            // Texts of the interface stand on every page.
            ready.clear();
            return;
        }
        Title companion = title.isTalk() ? title.subjectPage() : title.talkPage();
        Set<String> tags = new LinkedHashSet<>();
        tags.add(page(title));
        // Walls have no page beside them.
        tags.add(page(companion));
        ready.forget(tags);
    }
}
