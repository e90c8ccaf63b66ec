// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Map;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.page.Contributions;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Messages on walls as lines of somebody's contributions. */
final class WallContributions {

    private static final int EXCERPT = 160;

    private final UserRefs users;
    private final WikiUrls urls;

    WallContributions(UserRefs users, WikiUrls urls) {
        this.users = users;
        this.urls = urls;
    }

    List<ChangeLine> of(Visit visit, List<Contributions.OnWall> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        Map<String, UserRef> people = users.of(
                visit,
                written.stream().map(one -> one.message().author()).distinct().toList());
        return written.stream().map(one -> line(visit, one, people)).toList();
    }

    private ChangeLine line(Visit visit, Contributions.OnWall one, Map<String, UserRef> people) {
        WallMessage message = one.message();
        String number = Integer.toString(message.number());
        Title title = new Title(Namespace.THREAD, one.thread().id().toString(), number, "");
        String href = urls.page(title);
        return new ChangeLine(
                When.of(visit.localizer(), message.posted()),
                href,
                new Link("", one.thread().title(), href),
                people.get(message.author().name()),
                List.of(),
                "",
                null,
                TrustedHtml.escaped(excerpt(message.text())),
                List.of(),
                List.of(new Link(
                        "",
                        visit.text("change.history"),
                        urls.index(title.withoutFragment(), "action", "messagehistory", "m", number))),
                false,
                false);
    }

    private static String excerpt(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
