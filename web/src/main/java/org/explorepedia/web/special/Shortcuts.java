// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Special pages that only lead on to another one. */
final class Shortcuts {

    private final UnitOfWork work;
    private final WikiUrls urls;

    Shortcuts(UnitOfWork work, WikiUrls urls) {
        this.work = work;
        this.urls = urls;
    }

    List<SpecialPage> all() {
        return List.of(
                new Shortcut("Random", Set.of("RandomPage"), Optional.of(SpecialPage.Group.PAGES), this::random),
                new Shortcut("MyPage", Set.of(), Optional.empty(), (visit, sub) -> own(visit, Namespace.USER, sub)),
                new Shortcut(
                        "MyTalk", Set.of("MyWall"), Optional.empty(), (visit, sub) -> own(visit, Namespace.WALL, "")),
                new Shortcut(
                        "MyContributions",
                        Set.of(),
                        Optional.empty(),
                        (visit, sub) -> urls.special("Contributions/" + key(visit))),
                new Shortcut(
                        "PermanentLink",
                        Set.of("Permalink"),
                        Optional.empty(),
                        (visit, id) -> urls.index() + "?" + WikiUrls.query(java.util.Map.of("oldid", id))),
                new Shortcut("Diff", Set.of(), Optional.empty(), (visit, ids) -> diff(ids)));
    }

    private record Shortcut(
            String name, Set<String> aliases, Optional<Group> group, BiFunction<Visit, String, String> target)
            implements SpecialPage {

        @Override
        public Reply answer(Visit visit, String parameter) {
            return Reply.redirect(302, target.apply(visit, parameter)).noStore();
        }
    }

    private String random(Visit visit, String namespace) {
        int within = namespace.length() < 6
                        && !namespace.isEmpty()
                        && namespace.chars().allMatch(Character::isDigit)
                ? Integer.parseInt(namespace)
                : Namespace.MAIN;
        return work.read(stores -> stores.pages().random(Set.of(within)))
                .map(page -> urls.page(page.title()))
                .orElse("/");
    }

    private static String key(Visit visit) {
        return visit.viewer().name().replace(' ', '_');
    }

    private String own(Visit visit, int namespace, String subpage) {
        if (!visit.isLoggedIn()) {
            return urls.special("UserLogin");
        }
        return urls.page(Title.of(namespace, subpage.isEmpty() ? key(visit) : key(visit) + "/" + subpage));
    }

    /** {@code Diff/12/34}, {@code Diff/34}. */
    private String diff(String ids) {
        int slash = ids.indexOf('/');
        return slash < 0
                ? urls.index() + "?" + WikiUrls.query(java.util.Map.of("diff", ids))
                : urls.index() + "?oldid=" + WikiUrls.encode(ids.substring(0, slash)) + "&diff="
                        + WikiUrls.encode(ids.substring(slash + 1));
    }
}
