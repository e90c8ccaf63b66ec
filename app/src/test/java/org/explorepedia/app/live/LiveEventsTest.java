// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.explorepedia.app.fixture.RunningWiki;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Event streams over HTTP. */
@Timeout(120)
@ExtendWith(RunningWiki.class)
class LiveEventsTest {

    private static long number(WikiFixture wiki, String title) {
        return wiki.wiki()
                .foundations()
                .work()
                .read(stores -> stores.pages().find(wiki.title(title)).map(Page::id))
                .orElseThrow()
                .value();
    }

    @Test
    void aVisitorHearsOfAPageThatIsSaved(WikiFixture wiki) {
        Revision first = wiki.write("Talk:Live one", "First.");
        long page = number(wiki, "Talk:Live one");
        try (EventReader visitor = new EventReader(wiki)) {
            var answer = visitor.listen("/live/events?pages=" + page + ",999999999");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store, no-transform");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
            assertThat(visitor.next()).isEqualTo(event(page, first));
            Revision second = wiki.write("Talk:Live one", "First. Second.");
            wiki.write("Talk:Live other", "Not followed.");
            Revision third = wiki.write("Talk:Live one", "First. Second. Third.");
            String heard = visitor.next(event -> !event.equals(event(page, second)));
            assertThat(heard).isEqualTo(event(page, third));
        }
    }

    private static String event(long page, Revision revision) {
        return "page {\"page\":" + page + ",\"revision\":" + revision.id().value() + "}";
    }

    @Test
    void whoHasNothingToHearIsToldNotToTryAgain(WikiFixture wiki) {
        try (EventReader visitor = new EventReader(wiki)) {
            assertThat(visitor.get("/live/events").statusCode()).isEqualTo(204);
            assertThat(visitor.get("/live/events?pages=x,-1,0,99999999999999999999")
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    /** Makes an account and waits for the welcome, its first notification. */
    private static void welcomed(WikiFixture wiki, String name) {
        wiki.account(name);
        wiki.settle();
    }

    @Test
    void anAccountHearsItsBadgeInItsLanguage(WikiFixture wiki) {
        welcomed(wiki, "Live Ana");
        try (EventReader ana = new EventReader(wiki).loggedInAs("Live Ana")) {
            ana.listen("/live/events?uselang=de");
            assertThat(ana.next())
                    .isEqualTo("badge {\"unread\":1,\"shown\":\"1\",\"label\":\"Benachrichtigungen: 1 ungelesen\"}");
        }
    }

    @Test
    void thoseWithoutStreamAskAndLearnWhetherAnythingChanged(WikiFixture wiki) {
        welcomed(wiki, "Live Cleo");
        Revision revision = wiki.write("Talk:Live asked", "Text.");
        long page = number(wiki, "Talk:Live asked");
        try (EventReader cleo = new EventReader(wiki).loggedInAs("Live Cleo")) {
            HttpResponse<String> state = cleo.get("/live/state?pages=" + page);
            assertThat(state.body())
                    .isEqualTo(
                            "{\"again\":2,\"badge\":{\"unread\":1,\"shown\":\"1\",\"label\":\"Notifications: 1 unread\"},"
                                    + "\"pages\":[{\"page\":" + page + ",\"revision\":"
                                    + revision.id().value() + "}]}");
            String tag = state.headers().firstValue("ETag").orElseThrow();
            assertThat(cleo.get("/live/state?pages=" + page, "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
            wiki.write("Talk:Live asked", "Text, changed.");
            assertThat(cleo.get("/live/state?pages=" + page, "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void streamsEndCleanlyWhenTheServerStops() {
        try (WikiFixture own = WikiFixture.onSqlite(java.util.Map.of());
                EventReader reader = new EventReader(own)) {
            own.write("Talk:Stop", "Text.");
            reader.listen("/live/events?pages=" + number(own, "Talk:Stop"));
            assertThat(reader.next()).startsWith("page ");
            own.wiki().close();
            assertThat(reader.next()).isEqualTo(EventReader.END);
        }
    }
}
