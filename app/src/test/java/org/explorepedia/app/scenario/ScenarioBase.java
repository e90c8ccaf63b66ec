// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.fixture.RunningWiki;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A running wiki and the people on it. The tests of a class share the wiki, so each has pages and names of its own. */
@ExtendWith(RunningWiki.class)
abstract class ScenarioBase {

    private static final Pattern ROW = Pattern.compile("data-mw-revid=\"(\\d+)\"");

    private @Nullable WikiFixture running;

    @BeforeEach
    void take(WikiFixture wiki) {
        running = wiki;
    }

    final WikiFixture wiki() {
        return Objects.requireNonNull(running);
    }

    final Person visitor() {
        return Person.visiting(wiki());
    }

    final Person account(String name) {
        if (wiki().services().people().accounts().find(name).isEmpty()) {
            wiki().account(name);
        }
        return Person.loggedIn(wiki(), name);
    }

    final Person administrator() {
        return Person.loggedIn(wiki(), WikiFixture.ADMINISTRATOR);
    }

    /** Sends a special page's form as the administrator. */
    final Answer administer(String page, String parameters, Map<String, String> values) {
        Person administrator = administrator();
        Map<String, String> form = administrator.form("/wiki/Special:" + page + parameters);
        form.putAll(values);
        return administrator.post("/wiki/Special:" + page, form);
    }

    final void protect(String title, String level) {
        protect(title, level, Map.of());
    }

    final void protect(String title, String level, Map<String, String> more) {
        Person administrator = administrator();
        String path = "/w/index.php?title=" + Person.encode(title) + "&action=protect";
        Map<String, String> form = administrator.form(path);
        form.put("mwProtect-level-edit", level);
        form.put("mwProtect-expiry-edit", "infinite");
        form.put("mwProtect-reason", "Scenario");
        form.putAll(more);
        administrator.post(path, form);
    }

    final void delete(String title, String reason) {
        Person administrator = administrator();
        String path = "/w/index.php?title=" + Person.encode(title) + "&action=delete";
        Map<String, String> form = administrator.form(path);
        form.put("wpReason", reason);
        form.put("wpConfirm", "1");
        administrator.post(path, form);
    }

    /** The numbers of the versions that a history page lists, in its order. */
    static List<Long> versions(Answer history) {
        Matcher rows = ROW.matcher(history.body());
        List<Long> numbers = new ArrayList<>();
        while (rows.find()) {
            numbers.add(Long.parseLong(rows.group(1)));
        }
        return numbers;
    }

    /** Where the first link with these words leads. */
    static String linkTo(Answer page, String words) {
        Matcher link = Pattern.compile("<a [^>]*href=\"([^\"]*)\"[^>]*>" + Pattern.quote(words) + "<")
                .matcher(page.body());
        if (!link.find()) {
            throw new AssertionError("no link \"" + words + "\" on " + page.address());
        }
        return link.group(1).replace("&amp;", "&");
    }
}
