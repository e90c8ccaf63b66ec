// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.fixture.RunningWiki;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people without scripts do on walls, and what the tests see of it. */
@ExtendWith(RunningWiki.class)
abstract class WallSteps {

    private static final Pattern FORM =
            Pattern.compile("<form class=\"composer\" id=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    static final String OWNERS_SENTENCE =
            "People on Fixture can use this Wall page to post a public message for you, and you will be notified when they do.";

    private @Nullable WikiFixture running;

    @BeforeEach
    void take(WikiFixture wiki) {
        running = wiki;
    }

    WikiFixture wiki() {
        return Objects.requireNonNull(running);
    }

    Person visitor() {
        return Person.visiting(wiki());
    }

    User user(String name, String... groups) {
        return wiki().services().people().accounts().find(name).orElseGet(() -> wiki().account(name, groups));
    }

    Person account(String name, String... groups) {
        user(name, groups);
        return Person.loggedIn(wiki(), name);
    }

    Viewer viewer(User user) {
        return wiki().services().permissions().viewers().system(user);
    }

    /** Begins a thread without going through a form. */
    ThreadId thread(String owner, User author, String title, String text) {
        WallOutcome outcome = wiki().services()
                .walls()
                .posting()
                .begin(viewer(author), owner, new WallPosting.Message(title, text, ""));
        if (outcome instanceof WallOutcome.Done(ThreadId id, var _)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    void reply(ThreadId thread, User author, String text) {
        WallOutcome outcome = wiki().services()
                .walls()
                .posting()
                .reply(viewer(author), thread, new WallPosting.Message("", text, ""));
        assertThat(outcome).isInstanceOf(WallOutcome.Done.class);
    }

    /** The hidden fields of a box on a page. */
    static Map<String, String> box(Answer page, String id) {
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            if (forms.group(1).equals(id)) {
                Map<String, String> fields = new LinkedHashMap<>();
                Matcher hidden = HIDDEN.matcher(forms.group());
                while (hidden.find()) {
                    fields.put(hidden.group(1), hidden.group(2).replace("&#34;", "\""));
                }
                return fields;
            }
        }
        throw new AssertionError("no box " + id + " at " + page.address() + "\n" + page.words());
    }

    static boolean hasBox(Answer page) {
        return page.body().contains("<form class=\"composer\"");
    }

    static String wall(String name) {
        return "/wiki/Wall:" + name.replace(' ', '_');
    }

    static String post(String name) {
        return "/w/index.php?title=Wall:" + Person.encode(name) + "&action=post";
    }

    static String act(ThreadId thread, String action) {
        return "/w/index.php?title=Thread:" + thread + "&action=" + action;
    }

    static Answer begin(Person person, String owner, String title, String text, String button) {
        Map<String, String> form = box(person.get(wall(owner)), "new-thread");
        form.put("subject", title);
        form.put("text", text);
        form.put(button, "1");
        return person.post(post(owner), form);
    }

    static Answer answerThread(Person person, ThreadId thread, String text) {
        Map<String, String> form = box(person.get("/wiki/Thread:" + thread), "reply");
        form.put("text", text);
        form.put("post", "1");
        return person.post(act(thread, "reply"), form);
    }

    /** Sends a form that asks for a reason. */
    static Answer confirm(Person person, String path, String reason) {
        Answer page = person.get(path);
        if (page.status() != 200) {
            return page;
        }
        Map<String, String> form = Person.fields(page);
        form.put("reason", reason);
        form.put("wpConfirm", "1");
        return person.post(path, form);
    }

    static ThreadId threadOf(Answer answer) {
        Matcher number = Pattern.compile("Thread:(\\d+)").matcher(answer.address());
        assertThat(number.find()).as(answer.address() + answer.words()).isTrue();
        return new ThreadId(Long.parseLong(number.group(1)));
    }

    static int times(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** How many entries about walls somebody has not read. */
    int unread(User user) {
        wiki().settle();
        return wiki().services()
                .telling()
                .notifications()
                .list(viewer(user), true, Set.of("wall-message", "wall-reply"), Slice.Request.first(50))
                .items()
                .size();
    }

    static void choose(Person reader, ThreadId thread, String choice) {
        Map<String, String> form = Person.fields(reader.get("/wiki/Thread:" + thread));
        form.put("choice", choice);
        reader.post(act(thread, "follow"), form);
    }
}
