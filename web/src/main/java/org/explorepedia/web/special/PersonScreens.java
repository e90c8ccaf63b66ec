// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.User;
import org.explorepedia.core.page.UserRenames;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.OwnerNotices;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.visit.Visit;

/** Special pages about one person: under the same head and tabs as the person's user page. */
final class PersonScreens {

    private final Frames frames;
    private final OwnerNotices owners;
    private final UserRenames renames;

    PersonScreens(Frames frames, OwnerNotices owners, UserRenames renames) {
        this.frames = frames;
        this.owners = owners;
        this.renames = renames;
    }

    /**
     * A page about somebody.
     *
     * @param name of the person
     * @param user the account; empty for visitors and names from other wikis
     * @param tab id of the tab that is open
     */
    record Person(String name, Optional<User> user, String tab) {}

    Reply reply(Visit visit, Person person, String heading, List<Notice> notices, String template, Object view) {
        PageChromeBuilder chrome = frames.person(visit, person.name(), person.tab(), Head.unlisted(heading))
                .style("tools.css")
                .style("social.css");
        notices.forEach(chrome::notice);
        TrustedHtml header = owners.header(visit, person.user());
        Content list = frames.skin().part(template, Texts.of(visit.localizer()), view);
        Content body = output -> {
            header.writeTo(output);
            list.writeTo(output);
        };
        return frames.reply(200, chrome, body);
    }

    /** Where somebody is listed now whose name was another one; empty for all others. */
    Optional<Reply> moved(String page, String formerName) {
        return renames.currentName(formerName)
                .map(now -> Reply.redirect(301, frames.urls().special(page + "/" + now.replace(' ', '_'))));
    }
}
