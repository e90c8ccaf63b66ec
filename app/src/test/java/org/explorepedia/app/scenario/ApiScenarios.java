// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.right.GroupPolicy;
import org.junit.jupiter.api.Test;

/** Programs log in, read and write through the Action API, in the words that MediaWiki's client libraries speak. */
abstract class ApiScenarios extends ScenarioBase {

    private static final Pattern MADE = Pattern.compile("with the password ([A-Za-z0-9_-]+)");

    private Program program() {
        return new Program(wiki());
    }

    private Program loggedIn(String name) {
        account(name);
        Program program = program();
        assertThat(program.logIn(name, WikiFixture.PASSWORD).body()).contains("\"result\":\"Success\"");
        return program;
    }

    private String botPassword(Person owner, String app) {
        Map<String, String> form = owner.form("/wiki/Special:BotPasswords");
        form.put("wpAppId", app);
        Matcher made =
                MADE.matcher(owner.post("/wiki/Special:BotPasswords", form).words());
        assertThat(made.find()).isTrue();
        return made.group(1);
    }

    @Test
    void aProgramLogsInReadsAndSaves() {
        wiki().write("Api river", "A river.");
        Program program = loggedIn("Plain Bot");
        assertThat(program.ask("action=query", "meta=userinfo", "uiprop=groups|rights", "assert=user")
                        .body())
                .contains("\"name\":\"Plain Bot\"", "\"groups\":[\"*\",\"user\"]", "\"edit\"");

        String read = program.ask(
                        "action=query",
                        "prop=revisions|info",
                        "titles=Api river",
                        "rvprop=ids|timestamp|content",
                        "rvslots=main",
                        "curtimestamp=1")
                .body();
        assertThat(read)
                .contains("\"content\":\"A river.\"", "\"contentformat\":\"text/x-wiki\"", "\"curtimestamp\":\"");
        String base = between(read, "\"revid\":", ",");
        assertThat(program.write(
                                "action=edit",
                                "title=Api river",
                                "text=A long river.",
                                "summary=by a program",
                                "baserevid=" + base,
                                "nocreate=1",
                                "assert=user",
                                "maxlag=5")
                        .body())
                .contains("\"result\":\"Success\"", "\"oldrevid\":" + base);
        assertThat(wiki().text("Api river")).contains("A long river.");
    }

    @Test
    void aPasswordForAProgramOpensTheApiAndNothingElse() {
        wiki().write("Api locked", "Text.");
        Person owner = account("Ana Owner");
        String password = botPassword(owner, "reader");
        Program program = program();
        assertThat(program.logIn("Ana Owner@reader", password + "x").body()).contains("\"result\":\"Failed\"");
        assertThat(program.logIn("Ana_Owner@reader", password).body())
                .contains("\"result\":\"Success\"", "\"lgusername\":\"Ana Owner\"");
        assertThat(program.write("action=edit", "title=Api locked", "appendtext= More.", "assertuser=Ana Owner")
                        .body())
                .contains("\"result\":\"Success\"");
        // The site itself takes it for nobody, so the account cannot be changed with it.
        assertThat(program.client().get("/wiki/Special:Preferences").address()).contains("UserLogin");
        assertThat(program.ask("action=query", "meta=userinfo").body()).contains("\"name\":\"Ana Owner\"");

        Map<String, String> form = owner.form("/wiki/Special:BotPasswords");
        form.put("wpTakeBack-reader", "1");
        assertThat(owner.post("/wiki/Special:BotPasswords", form).words()).contains("Ana Owner");
        assertThat(program.ask("action=query", "meta=userinfo", "assert=user").body())
                .contains("\"code\":\"assertuserfailed\"");
        assertThat(program.logIn("Ana Owner@reader", password).body()).contains("\"result\":\"Failed\"");
    }

    @Test
    void theProgramsNameMayStandBeforeItsPassword() {
        String password = botPassword(account("Ben Owner"), "tool");
        assertThat(program().logIn("Ben Owner", "tool@" + password).body()).contains("\"result\":\"Success\"");
    }

    @Test
    void wrongPasswordsAreThrottledAndTokensAsked() {
        account("Guessed");
        Program program = program();
        assertThat(program.post("action=login", "lgname=Guessed", "lgpassword=x")
                        .body())
                .contains("\"result\":\"NeedToken\"", "\"token\":\"");
        assertThat(program.post("action=login", "lgname=Guessed", "lgpassword=x", "lgtoken=abc")
                        .body())
                .contains("\"result\":\"Failed\"");
        for (int i = 0; i < 6; i++) {
            program.logIn("Guessed", "wrong " + i);
        }
        assertThat(program.logIn("Guessed", WikiFixture.PASSWORD).body())
                .contains("\"result\":\"Throttled\"", "\"wait\":");
    }

    @Test
    void peopleLogInByClientLoginAndOut() {
        account("Cleo Client");
        Program program = program();
        assertThat(program.post(
                                "action=clientlogin",
                                "username=Cleo Client",
                                "password=wrong",
                                "loginreturnurl=http://localhost/",
                                "logintoken=" + program.token("login"))
                        .body())
                .contains("\"status\":\"FAIL\"");
        assertThat(program.post(
                                "action=clientlogin",
                                "username=Cleo Client",
                                "password=" + WikiFixture.PASSWORD,
                                "loginreturnurl=http://localhost/",
                                "logintoken=" + program.token("login"))
                        .body())
                .contains("\"status\":\"PASS\"", "\"username\":\"Cleo Client\"");
        assertThat(program.ask("action=query", "meta=userinfo").body()).contains("\"name\":\"Cleo Client\"");
        assertThat(program.post("action=logout").body()).contains("\"code\":\"missingparam\"");
        assertThat(program.write("action=logout").body()).isEqualTo("{}");
        assertThat(program.ask("action=query", "meta=userinfo").body()).contains("\"anon\":true");
    }

    @Test
    void whatClientsAskFirstIsAnswered() {
        Program program = program();
        String site = program.ask(
                        "action=query",
                        "meta=siteinfo|userinfo",
                        "siprop=general|namespaces|namespacealiases|statistics|usergroups|restrictions|rightsinfo",
                        "uiprop=groups|rights|blockinfo|hasmsg")
                .body();
        assertThat(site)
                .contains(
                        "\"generator\":\"MediaWiki 1.43",
                        "\"articlepath\":\"/wiki/$1\"",
                        "\"time\":\"",
                        "\"writeapi\":true",
                        "\"10\":{\"id\":10",
                        "\"canonical\":\"Template\"",
                        "\"namespacealiases\":[",
                        "\"usergroups\":[",
                        "\"semiprotectedlevels\"");
        assertThat(program.ask("action=query", "meta=siteinfo", "siprop=namespaces", "formatversion=1")
                        .body())
                .contains("\"0\":{\"id\":0,\"case\":\"first-letter\",\"content\":\"\",\"*\":\"\"}");
        assertThat(program.ask("action=paraminfo", "modules=main|query|query+revisions|edit|nosuch")
                        .body())
                .contains(
                        "\"path\":\"query+revisions\"",
                        "\"prefix\":\"rv\"",
                        "\"submodules\":{",
                        "\"mustbeposted\":true",
                        "The module \\\"nosuch\\\" does not exist.");
    }

    @Test
    void pagesAreNamedByTitlesNumbersAndRevisions() {
        Revision first = wiki().write("Api named", "First.");
        Revision second = wiki().write("Api named", "Second.");
        wiki().write("Api alias", "#REDIRECT [[Api named#Part]]");
        wiki().settle();
        Program program = program();
        String answer = program.ask(
                        "action=query",
                        "prop=info",
                        "titles=api_named|No such api page|[[x|Special:Random|w:Elsewhere",
                        "inprop=protection|url|talkid|watched",
                        "indexpageids=1",
                        "formatversion=1")
                .body();
        assertThat(answer)
                .contains(
                        "\"normalized\":[{\"from\":\"api_named\",\"to\":\"Api named\"}]",
                        "\"" + first.page().value() + "\":{\"pageid\":"
                                + first.page().value() + ",\"ns\":0",
                        "\"lastrevid\":" + second.id(),
                        "\"missing\":\"\"",
                        "\"invalid\":\"\"",
                        "\"special\":\"\"",
                        "\"pageids\":[",
                        "\"fullurl\":\"");
        assertThat(program.ask("action=query", "prop=info", "titles=Api alias", "redirects=1")
                        .body())
                .contains("\"redirects\":[{\"from\":\"Api alias\",\"to\":\"Api named\",\"tofragment\":\"Part\"}]")
                .contains("\"title\":\"Api named\"");
        assertThat(program.ask("action=query", "prop=revisions", "revids=" + first.id() + "|999999999", "rvslots=main")
                        .body())
                .contains("\"badrevids\":{\"999999999\"", "\"revid\":" + first.id())
                .doesNotContain("\"revid\":" + second.id() + ",");
        assertThat(program.ask("action=query", "prop=info", "pageids=" + first.page() + "|999999999")
                        .body())
                .contains("\"title\":\"Api named\"", "{\"pageid\":999999999,\"missing\":true}");
        assertThat(program.ask("action=query", "prop=info", "pageids=0|-7").body())
                .contains("{\"pageid\":0,\"missing\":true}", "{\"pageid\":-7,\"missing\":true}");
        assertThat(program.ask("action=query", "prop=revisions", "revids=0|-7", "rvstartid=0")
                        .body())
                .contains("\"badrevids\":{\"0\":");
    }

    @Test
    void aHistoryIsGoneThroughBothWays() {
        Program program = program();
        for (int i = 1; i <= 5; i++) {
            wiki().write(wiki().administrator(), "Api history", "Text " + i + ".", "summary " + i);
        }
        List<String> newestFirst = summaries(program, "older");
        assertThat(newestFirst).containsExactly("summary 5", "summary 4", "summary 3", "summary 2", "summary 1");
        assertThat(summaries(program, "newer")).containsExactlyElementsOf(newestFirst.reversed());
        String all = program.ask(
                        "action=query",
                        "prop=revisions",
                        "titles=Api history",
                        "rvlimit=max",
                        "rvprop=ids|timestamp|user|userid|comment|parsedcomment|content|size|sha1|tags|flags|contentmodel")
                .body();
        assertThat(all)
                .contains("\"content\":\"Text 1.\"", "\"sha1\":\"", "\"size\":7", "\"tags\":[", "\"minor\":false")
                .contains("\"revisions\":{\"warnings\":\"Because \\\"rvslots\\\" was not specified");
        assertThat(between(all, "\"sha1\":\"", "\"")).hasSize(40);
        assertThat(program.ask("action=query", "prop=revisions", "titles=Api history|Main Page", "rvlimit=2")
                        .body())
                .contains("\"code\":\"invalidparammix\"");
    }

    private static List<String> summaries(Program program, String direction) {
        List<String> found = new java.util.ArrayList<>();
        String next = "";
        do {
            String page = program.ask(
                            "action=query",
                            "prop=revisions",
                            "titles=Api history",
                            "rvlimit=2",
                            "rvdir=" + direction,
                            "rvprop=comment",
                            next.isEmpty() ? "utf8=1" : "rvcontinue=" + next)
                    .body();
            Matcher comments = Pattern.compile("\"comment\":\"([^\"]*)\"").matcher(page);
            while (comments.find()) {
                found.add(comments.group(1));
            }
            next = page.contains("\"rvcontinue\"") ? between(page, "\"rvcontinue\":\"", "\"") : "";
            assertThat(page.contains("\"batchcomplete\"")).isEqualTo(next.isEmpty());
        } while (!next.isEmpty());
        return found;
    }

    @Test
    void listsAreAnsweredAndGoneThrough() {
        Program program = loggedIn("Lister");
        for (String title : List.of("Apilist A", "Apilist B", "Apilist C")) {
            program.write("action=edit", "title=" + title, "text=Heliotrope " + title, "summary=listed");
        }
        wiki().settle();
        String first = program.ask("action=query", "list=allpages", "apprefix=Apilist", "aplimit=2")
                .body();
        assertThat(first)
                .contains("\"Apilist A\"", "\"Apilist B\"", "\"continue\":\"-||\"")
                .doesNotContain("Apilist C");
        assertThat(program.ask(
                                "action=query",
                                "list=allpages",
                                "apprefix=Apilist",
                                "aplimit=2",
                                "apcontinue=" + between(first, "\"apcontinue\":\"", "\""))
                        .body())
                .contains("\"Apilist C\"")
                .doesNotContain("\"Apilist B\"", "apcontinue");
        assertThat(program.ask("action=query", "list=allpages", "apfrom=apilist B", "aplimit=1")
                        .body())
                .contains("\"Apilist B\"");
        assertThat(program.ask("action=query", "list=usercontribs", "ucuser=Lister", "uclimit=2")
                        .body())
                .contains("\"title\":\"Apilist C\"", "\"top\":true", "\"new\":true", "\"uccontinue\"")
                .doesNotContain("Apilist A");
        assertThat(program.ask(
                                "action=query",
                                "list=recentchanges",
                                "rcprop=title|ids|sizes|flags|user|comment|timestamp|tags|loginfo",
                                "rctype=new",
                                "rclimit=1")
                        .body())
                .contains(
                        "\"type\":\"new\"", "\"title\":\"Apilist C\"", "\"user\":\"Lister\"", "\"comment\":\"listed\"");
        assertThat(program.ask("action=query", "list=search", "srsearch=heliotrope", "srlimit=2")
                        .body())
                .contains("\"totalhits\":3", "searchmatch", "\"sroffset\":2");
        assertThat(program.ask("action=query", "list=users", "ususers=Lister|Nobody there|1.2.3.4", "usprop=editcount")
                        .body())
                .contains("\"name\":\"Lister\",\"editcount\":3", "\"missing\":true", "\"invalid\":true");
    }

    @Test
    void textIsAddedBeforeAndBehindAndToSections() {
        wiki().write("Api adding", "Lead.\n\n== One ==\nOne.\n\n== Two ==\nTwo.");
        Program program = loggedIn("Adder");
        assertThat(program.write("action=edit", "title=Api adding", "prependtext=Before. ", "appendtext=\n\nAfter.")
                        .body())
                .contains("\"result\":\"Success\"");
        assertThat(wiki().text("Api adding").orElseThrow())
                .startsWith("Before. Lead.")
                .endsWith("Two.\n\nAfter.");
        assertThat(program.write("action=edit", "title=Api adding", "section=1", "appendtext=\nMore of one.")
                        .body())
                .contains("\"result\":\"Success\"");
        assertThat(wiki().text("Api adding").orElseThrow()).contains("One.\nMore of one.\n\n== Two ==");
        assertThat(program.write(
                                "action=edit",
                                "title=Api adding",
                                "section=new",
                                "sectiontitle=Three",
                                "summary=a third",
                                "text=Three.")
                        .body())
                .contains("\"result\":\"Success\"");
        assertThat(wiki().text("Api adding").orElseThrow()).endsWith("== Three ==\n\nThree.");
        assertThat(program.ask("action=query", "prop=revisions", "titles=Api adding", "rvprop=comment")
                        .body())
                .contains("\"comment\":\"a third\"");
        wiki().write("Api adding alias", "#REDIRECT [[Api adding]]");
        wiki().settle();
        assertThat(program.write("action=edit", "title=Api adding alias", "appendtext= End.", "redirect=1")
                        .body())
                .contains("\"redirects\":[{", "\"title\":\"Api adding\"");
        assertThat(program.write("action=edit", "title=Api adding alias", "text=x", "redirect=1")
                        .body())
                .contains("\"code\":\"redirect-appendonly\"");
    }

    @Test
    void editsAreUndone() {
        wiki().write("Api undo", "one\n\ntwo\n\nthree");
        Revision bad = wiki().write("Api undo", "one\n\nBAD\n\nthree");
        wiki().write("Api undo", "one\n\nBAD\n\nthree and more");
        Revision elsewhere = wiki().write("Api undo elsewhere", "other");
        Program program = loggedIn("Undoer");
        assertThat(program.write("action=edit", "title=Api undo", "undo=" + bad.id())
                        .body())
                .contains("\"result\":\"Success\"");
        assertThat(wiki().text("Api undo")).contains("one\n\ntwo\n\nthree and more");
        assertThat(program.write("action=edit", "title=Api undo", "undo=" + elsewhere.id())
                        .body())
                .contains("\"code\":\"nosuchrevid\"");
        Revision later = wiki().write("Api undo", "one\n\nLATER\n\nthree and more");
        wiki().write("Api undo", "one\n\nLATEST\n\nthree and more");
        assertThat(program.write("action=edit", "title=Api undo", "undo=" + later.id())
                        .body())
                .contains("\"code\":\"undofailure\"");
    }

    @Test
    void aDeletedPageComesBackOnlyOnPurpose() {
        wiki().write("Api deleted", "Text.");
        Program program = loggedIn("Recreator");
        String started = wiki().clock().instant().minusSeconds(60).toString();
        delete("Api deleted", "not wanted");
        assertThat(program.write("action=edit", "title=Api deleted", "text=x", "starttimestamp=" + started)
                        .body())
                .contains("\"code\":\"wasdeleted\"");
        assertThat(wiki().text("Api deleted")).isEmpty();
        assertThat(program.write(
                                "action=edit", "title=Api deleted", "text=x", "starttimestamp=" + started, "recreate=1")
                        .body())
                .contains("\"result\":\"Success\"", "\"new\":true");
        assertThat(program.write("action=edit", "title=Api deleted", "text=y", "md5=00")
                        .body())
                .contains("\"code\":\"hashcheckfailed\"");
    }

    @Test
    void faultsAreToldInTheFormThatTheClientWants() {
        Program program = program();
        Answer old = program.ask("action=dance", "formatversion=1");
        assertThat(old.header("MediaWiki-API-Error")).isEqualTo("badvalue");
        assertThat(old.body()).contains("\"error\":{\"code\":\"badvalue\",\"info\":\"");
        assertThat(program.ask("action=dance", "errorformat=plaintext").body())
                .contains("\"errors\":[{\"code\":\"badvalue\",\"text\":\"", "\"module\":\"main\"");
        assertThat(program.ask("action=query", "list=allpages", "aplimit=x").body())
                .contains("\"code\":\"badinteger\"");
        assertThat(program.ask("action=query", "meta=userinfo", "format=xml").body())
                .contains("\"code\":\"badvalue\"", "format=json");
        assertThat(program.ask("action=query", "meta=userinfo", "shoesize=42").body())
                .contains("\"warnings\":{\"main\":{\"warnings\":\"Unrecognized parameter: shoesize.\"}}")
                .contains("\"userinfo\"");
        assertThat(program.ask("action=query", "prop=nosuch", "titles=Main Page")
                        .body())
                .contains("Unrecognized value for parameter \\\"prop\\\": nosuch", "\"title\":\"Main Page\"");
        Answer lagged = program.ask("action=query", "meta=userinfo", "maxlag=-1");
        assertThat(lagged.body()).contains("\"code\":\"maxlag\"");
        assertThat(lagged.header("Retry-After")).isEqualTo("5");
        assertThat(program.ask("action=query", "meta=userinfo", "maxlag=5", "requestid=r1")
                        .body())
                .contains("\"requestid\":\"r1\"", "\"userinfo\"");
        assertThat(program.ask("action=query", "meta=userinfo", "assert=bot").body())
                .contains("\"code\":\"assertbotfailed\"");
        wiki().account("Flagged Bot", GroupPolicy.BOT);
        program.logIn("Flagged Bot", WikiFixture.PASSWORD);
        assertThat(program.ask("action=query", "meta=userinfo", "assert=bot").body())
                .contains("\"name\":\"Flagged Bot\"");
    }

    @Test
    void hiddenTextsStayHiddenFromPrograms() {
        Revision secret = wiki().write("Api hidden", "the secret text");
        wiki().write("Api hidden", "the open text");
        wiki().sql("UPDATE revision SET hidden = 7 WHERE id = " + secret.id());
        String answer = program()
                .ask(
                        "action=query",
                        "prop=revisions",
                        "revids=" + secret.id(),
                        "rvslots=main",
                        "rvprop=ids|user|comment|content|sha1")
                .body();
        assertThat(answer)
                .contains("\"texthidden\":true", "\"userhidden\":true", "\"commenthidden\":true", "\"sha1hidden\":true")
                .doesNotContain("secret text", WikiFixture.ADMINISTRATOR, "\"sha1\":");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
