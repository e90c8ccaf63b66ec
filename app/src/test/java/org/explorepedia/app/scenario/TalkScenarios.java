// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.core.model.User;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.talk.Comment;
import org.explorepedia.core.talk.TalkPage;
import org.junit.jupiter.api.Test;

/** Talk pages with plain forms. */
abstract class TalkScenarios extends ScenarioBase {

    private static final String SIGNED = "[[User:Ana|Ana]] ([[User talk:Ana|talk]]) 12:00, 1 January 2024 (UTC)";

    private static String address(String title, String rest) {
        return "/w/index.php?title=" + Person.encode(title) + "&action=" + rest;
    }

    private TalkPage page(String title) {
        return wiki().services().talking().discussions().current(wiki().title(title));
    }

    private Comment comment(String title, int number) {
        return page(title).comments().get(number);
    }

    private Answer reply(Person person, String title, String comment, String text) {
        String form = address(title, "reply&comment=" + Person.encode(comment));
        Map<String, String> fields = person.form(form);
        fields.put("wpTextbox1", text);
        fields.put("wpSave", "1");
        return person.post(form, fields);
    }

    private Answer start(Person person, String title, Map<String, String> values) {
        Map<String, String> fields = person.form(address(title, "newtopic"));
        fields.putAll(values);
        return person.post(address(title, "newtopic"), fields);
    }

    private Subscriptions.State state(String account, String title, int topic) {
        User user = wiki().services().people().accounts().find(account).orElseThrow();
        long page = wiki().wiki()
                .foundations()
                .work()
                .read(stores -> stores.pages().find(wiki().title(title)))
                .orElseThrow()
                .id()
                .value();
        String key = "topic:" + page + ":" + page(title).topics().get(topic).name();
        return wiki().services().telling().subscriptions().state(user.id(), key);
    }

    /** What somebody was told, by kind; greetings and the like are not counted. */
    private List<String> told(String account) {
        wiki().settle();
        User user = wiki().services().people().accounts().find(account).orElseThrow();
        return wiki().wiki()
                .foundations()
                .work()
                .read(stores ->
                        stores
                                .notifications()
                                .list(user.id(), false, Set.of(), Slice.Request.first(50))
                                .items()
                                .stream()
                                .map(entry -> entry.kind())
                                .filter(kind -> !kind.equals("welcome") && !kind.startsWith("thank-you"))
                                .toList());
    }

    @Test
    void T1_anEmptyTalkPageInvitesToBegin() {
        wiki().write("T1", "An article.");
        Answer empty = visitor().get("/wiki/Talk:T1");
        assertThat(empty.status()).isEqualTo(404);
        assertThat(empty.words()).contains("Start a discussion about T1");
        assertThat(empty.body()).contains("id=\"talk-add\"", "action=newtopic");
        protect(
                "Talk:T1",
                "editprotected",
                Map.of("mwProtect-level-create", "editprotected", "mwProtect-expiry-create", "infinite"));
        Answer closed = visitor().get("/wiki/Talk:T1");
        assertThat(closed.words()).contains("you may not begin");
        assertThat(closed.body()).doesNotContain("id=\"talk-add\"");
    }

    @Test
    void T2_aMissingTitleIsAskedForOnce() {
        Person writer = account("Untitled");
        Answer asked = start(writer, "Talk:T2", Map.of("wpTextbox1", "Just a thought", "wpSave", "1"));
        assertThat(asked.words()).contains("has no title yet");
        assertThat(asked.body()).contains("Just a thought");
        assertThat(wiki().text("Talk:T2")).isEmpty();
        Map<String, String> again = Person.fields(asked);
        again.put("wpTextbox1", "Just a thought");
        again.put("wpSave", "1");
        writer.post(address("Talk:T2", "newtopic"), again);
        assertThat(wiki().text("Talk:T2").orElseThrow()).startsWith("Just a thought [[User:Untitled|Untitled]]");
    }

    @Test
    void T3_aReplyIsIndentedSignedAndFollowed() {
        wiki().write("Talk:T3", "== Colour ==\nWhich one? " + SIGNED + "\n* Red. " + SIGNED.replace("Ana", "Ben"));
        Person cleo = account("Cleo");
        Answer form = cleo.get(
                address("Talk:T3", "reply&comment=" + comment("Talk:T3", 0).id()));
        assertThat(form.words()).contains("You answer this comment", "Which one?", "Reply to Ana");
        Answer page = reply(cleo, "Talk:T3", comment("Talk:T3", 0).id(), "Blue.\n\nOr green.");
        Comment own = comment("Talk:T3", 2);
        assertThat(page.address()).endsWith("#" + Person.encode(own.id()));
        assertThat(page.words()).contains("Your comment was published. You follow this discussion now");
        assertThat(page.body()).contains("id=\"" + own.id() + "\"", "is-following");
        assertThat(wiki().text("Talk:T3").orElseThrow())
                .contains("\n* Red. ", "\n* Blue.\n* Or green. [[User:Cleo|Cleo]] ([[User talk:Cleo|talk]]) ")
                .endsWith("(UTC)");
        assertThat(own.parent()).isZero();
        assertThat(state("Cleo", "Talk:T3", 1)).isEqualTo(Subscriptions.State.FOLLOWED);
        assertThat(cleo.get(address("Talk:T3", "history")).words()).contains("Discussion Reply");
    }

    @Test
    void T4_repliesAtTheSameTimeAreBothKept() throws Exception {
        wiki().write("Talk:T4", "== Time ==\nNow? " + SIGNED);
        String id = comment("Talk:T4", 0).id();
        List<Person> people =
                IntStream.range(0, 4).mapToObj(i -> account("At once " + i)).toList();
        List<Callable<Answer>> replies = new ArrayList<>();
        for (Person person : people) {
            String address = address("Talk:T4", "reply&comment=" + id);
            Map<String, String> fields = person.form(address);
            fields.put("wpTextbox1", "Now.");
            fields.put("wpSave", "1");
            replies.add(() -> person.post(address, fields));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(replies)) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        TalkPage page = page("Talk:T4");
        assertThat(page.comments()).hasSize(5);
        assertThat(page.comments().stream().skip(1)).allMatch(comment -> comment.parent() == 0);
        // They stand in the order in which they were stored.
        List<String> authors =
                page.comments().stream().skip(1).map(Comment::author).toList();
        Answer history = visitor().get(address("Talk:T4", "history"));
        List<Integer> places = authors.stream()
                .map(author -> history.words().indexOf(author + " "))
                .toList();
        assertThat(places).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void T5_theTextStaysWhenTheCommentIsGone() {
        wiki().write("Talk:T5", "== Gone ==\nSoon removed. " + SIGNED);
        Person writer = account("Slow writer");
        String address =
                address("Talk:T5", "reply&comment=" + comment("Talk:T5", 0).id());
        Map<String, String> fields = writer.form(address);
        wiki().write("Talk:T5", "== Gone ==\n");
        fields.put("wpTextbox1", "My long and careful answer");
        fields.put("wpSave", "1");
        Answer refused = writer.post(address, fields);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("It might have been deleted or moved");
        assertThat(refused.body()).contains("My long and careful answer");
        assertThat(wiki().text("Talk:T5").orElseThrow()).doesNotContain("careful");
    }

    @Test
    void T6_aPermanentLinkFindsACommentInTheArchive() {
        String topic = "== Old ==\nA question. " + SIGNED.replace("12:00", "11:11") + "\n: An answer. "
                + SIGNED.replace("12:00", "11:12").replace("Ana", "Ben");
        wiki().write("Talk:T6", topic);
        wiki().settle();
        Comment answer = comment("Talk:T6", 1);
        String link = "/wiki/Special:GoToComment/" + Person.encode(answer.id());
        assertThat(visitor().get("/wiki/Talk:T6").body()).contains(link);
        assertThat(visitor().get(link).address()).contains("/wiki/Talk:T6#");
        wiki().write("Talk:T6/Archive 1", topic);
        wiki().write("Talk:T6", "Older discussions are in the archive.");
        wiki().settle();
        Answer found = visitor().get(link);
        assertThat(found.address()).contains("/wiki/Talk:T6/Archive_1#");
        assertThat(found.body()).contains("id=\"" + answer.id() + "\"", "An answer.");
        assertThat(visitor().get("/wiki/Special:FindComment/" + answer.name()).words())
                .contains("Talk:T6/Archive 1");
        assertThat(visitor()
                        .get("/wiki/Special:GoToComment/c-Nobody-20000101000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void T7_whoeverIsNamedInAReplyIsToldOnce() {
        account("Dora");
        Person writer = account("Caller");
        wiki().write("Talk:T7", "== Help ==\nPlease. " + SIGNED.replace("Ana", "Ann"));
        reply(
                writer,
                "Talk:T7",
                comment("Talk:T7", 0).id(),
                "@Dora and [[User:Dora]] may know; [[User:No such one]] too.");
        assertThat(told("Dora")).containsExactly("mention");
        assertThat(told("Caller")).contains("mention-failure");
        // Who follows the discussion hears of the reply, and not of being named in it as well.
        reply(account("Finn"), "Talk:T7", comment("Talk:T7", 0).id(), "I follow now.");
        reply(writer, "Talk:T7", comment("Talk:T7", 0).id(), "[[User:Finn]]?");
        assertThat(told("Finn")).containsExactly("dt-subscribed-new-comment");
        account("Elsa");
        String many = IntStream.range(0, 50)
                .mapToObj(i -> "[[User:Made up " + i + "]]")
                .collect(Collectors.joining(" "));
        reply(writer, "Talk:T7", comment("Talk:T7", 0).id(), "[[User:Elsa]] " + many);
        assertThat(told("Elsa")).isEmpty();
        assertThat(told("Caller")).contains("mention-failure-too-many");
    }

    @Test
    void followersHearOfRepliesUntilTheyStop() {
        wiki().write("Talk:Followed", "== News ==\nFirst. " + SIGNED);
        Person follower = account("Follower");
        Answer page = follower.get("/wiki/Talk:Followed");
        Map<String, String> fields = Person.fields(page);
        assertThat(fields).containsKey("topic");
        fields.put("follow", "1");
        assertThat(follower.post(address("Talk:Followed", "followtopic"), fields)
                        .body())
                .contains("is-following");
        reply(account("Talker"), "Talk:Followed", comment("Talk:Followed", 0).id(), "Second.");
        assertThat(told("Follower")).containsExactly("dt-subscribed-new-comment");
        fields.put("follow", "0");
        follower.post(address("Talk:Followed", "followtopic"), fields);
        reply(account("Talker 2"), "Talk:Followed", comment("Talk:Followed", 0).id(), "Third.");
        assertThat(told("Follower")).hasSize(1);
        // Writing does not make somebody follow again who chose not to.
        reply(follower, "Talk:Followed", comment("Talk:Followed", 0).id(), "I am still here.");
        assertThat(state("Follower", "Talk:Followed", 1)).isEqualTo(Subscriptions.State.MUTED);
    }

    @Test
    void previewsAndEmptyRepliesStoreNothing() {
        wiki().write("Talk:Preview", "Hm. " + SIGNED);
        Person writer = account("Previewing");
        String address = address(
                "Talk:Preview", "reply&comment=" + comment("Talk:Preview", 0).id());
        Map<String, String> fields = writer.form(address);
        fields.put("wpTextbox1", "'''Strong''' words");
        fields.put("wpPreview", "1");
        Answer preview = writer.post(address, fields);
        assertThat(preview.body()).contains("<b>Strong</b> words", "'''Strong''' words", "User:Previewing");
        assertThat(reply(writer, "Talk:Preview", comment("Talk:Preview", 0).id(), "  ")
                        .status())
                .isEqualTo(400);
        assertThat(page("Talk:Preview").comments()).hasSize(1);
    }

    @Test
    void newCommentsOfOthersAreCounted() {
        wiki().write(
                        "Talk:Counted",
                        "== One ==\nHm. " + SIGNED + "\n\n== Two ==\nHm? " + SIGNED.replace("12:00", "12:01"));
        Person reader = account("Counting");
        String since = wiki().wiki()
                .foundations()
                .work()
                .read(stores -> stores.pages().find(wiki().title("Talk:Counted")))
                .orElseThrow()
                .latest()
                .toString();
        String topic = page("Talk:Counted").topics().get(1).name();
        reply(account("Other one"), "Talk:Counted", comment("Talk:Counted", 0).id(), "Yes");
        reply(account("Other two"), "Talk:Counted", comment("Talk:Counted", 0).id(), "No");
        reply(reader, "Talk:Counted", comment("Talk:Counted", 0).id(), "My own");
        String address = address("Talk:Counted", "newcomments&since=" + since + "&topic=" + topic);
        assertThat(reader.get(address).body()).contains("\"count\":2", "Show 2 new comments");
        assertThat(reader.get(address + "x").body()).contains("\"count\":0");
    }

    @Test
    void toolsOfVisitorsNeedNoAccount() {
        wiki().write("Talk:Open", "Everybody may answer. " + SIGNED);
        Answer page = visitor().get("/wiki/Talk:Open");
        assertThat(page.body()).contains("class=\"comment-reply\"").doesNotContain("topic-follow", "wpEditToken");
        Answer form = visitor()
                .get(address(
                        "Talk:Open", "reply&comment=" + comment("Talk:Open", 0).id()));
        assertThat(form.words()).contains("You are not logged in");
        Answer answered = reply(visitor(), "Talk:Open", comment("Talk:Open", 0).id(), "So I do.");
        assertThat(answered.words()).contains("Your comment was published.", "So I do.");
        assertThat(comment("Talk:Open", 1).author()).isNotEqualTo("Ana");
        protect("Talk:Open", "editprotected");
        assertThat(visitor().get("/wiki/Talk:Open").body()).doesNotContain("class=\"comment-reply\"");
    }
}
