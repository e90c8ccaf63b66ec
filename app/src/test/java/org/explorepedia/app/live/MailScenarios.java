// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.fixture.PostOffice;
import org.explorepedia.app.fixture.PostOffice.Letter;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.core.mail.MailPreferences;
import org.explorepedia.core.model.MailState;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.User;
import org.explorepedia.core.notification.kind.WallMessage;
import org.explorepedia.core.notification.kind.WallReply;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Mails about notifications, through a real mail server. Each test has people of its own. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MailScenarios {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final AtomicLong THREADS = new AtomicLong(1_000);

    private final PostOffice post = new PostOffice();
    private @org.jspecify.annotations.Nullable WikiFixture running;

    /** Starts a wiki with these settings. */
    protected final void begin(java.util.function.Function<Map<String, String>, WikiFixture> start) {
        running = start.apply(post.settings());
    }

    @AfterAll
    void stop() {
        wiki().close();
        post.close();
    }

    private WikiFixture wiki() {
        return java.util.Objects.requireNonNull(running);
    }

    private <T> T write(java.util.function.Function<Stores, T> change) {
        return wiki().wiki().foundations().work().write(change);
    }

    private User account(String name) {
        return wiki().account(name);
    }

    private static String address(String name) {
        return name.replace(' ', '.') + "@example.org";
    }

    /** An account whose address is confirmed. */
    private User reachable(String name, String... preferences) {
        User user = account(name);
        Map<String, String> chosen = new HashMap<>();
        for (int i = 0; i < preferences.length; i += 2) {
            chosen.put(preferences[i], preferences[i + 1]);
        }
        return write(stores -> {
            stores.users()
                    .setEmail(
                            user.id(), address(name), Optional.of(wiki().clock().instant()));
            stores.users().setPreferences(user.id(), chosen);
            return stores.users().find(user.id()).orElseThrow();
        });
    }

    /** Something that happens on a wall, as posting there records it. */
    private void post(String kind, User agent, User owner, long thread, int message, String subject) {
        NotableEvent event = NotableEvent.of(
                        kind,
                        agent.actor(),
                        wiki().clock().instant(),
                        Title.of(Namespace.WALL, owner.name().replace(' ', '_')),
                        "thread:" + thread)
                .with(NotableEvent.SUBJECT, subject)
                .with(NotableEvent.FRAGMENT, Integer.toString(message))
                .about("message:" + thread + "#" + message)
                .to(List.of(owner.id()));
        write(stores -> {
            wiki().services().telling().events().record(stores, event);
            return event;
        });
        wiki().settle();
    }

    private void message(User agent, User owner, long thread, String subject) {
        post(WallMessage.ID, agent, owner, thread, 1, subject);
    }

    private void reply(User agent, User owner, long thread, int number, String subject) {
        post(WallReply.ID, agent, owner, thread, number, subject);
    }

    private static long thread() {
        return THREADS.incrementAndGet();
    }

    private List<Letter> letters(User user) {
        wiki().settle();
        return post.letters(address(user.name()));
    }

    private void visit(User user, long thread) {
        wiki().services().telling().notifications().opened(user.id(), List.of("thread:" + thread));
    }

    /** The next time of day in a zone. */
    private Instant next(LocalTime time, ZoneId zone) {
        LocalDate today = wiki().clock().instant().atZone(zone).toLocalDate();
        return today.plusDays(1).atTime(time).atZone(zone).toInstant();
    }

    @Test
    void N1_aDailyMailHasAllItemsByThread() {
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        User ana = reachable("N1 Ana", "notify-mail-wall", "daily", "timecorrection", "Asia/Tokyo");
        User ben = account("N1 Ben");
        User cleo = account("N1 Cleo");
        wiki().clock().moveTo(next(LocalTime.of(10, 0), zone));
        long rivers = thread();
        long lakes = thread();
        message(ben, ana, rivers, "Rivers <of> Europe");
        reply(cleo, ana, rivers, 2, "Rivers <of> Europe");
        message(cleo, ana, lakes, "Lakes");
        reply(ben, ana, rivers, 3, "Rivers <of> Europe");
        reply(ben, ana, lakes, 2, "Lakes");
        assertThat(letters(ana)).as("nothing at once").isEmpty();
        wiki().clock().moveTo(next(LocalTime.of(7, 1), zone));
        Letter mail = onlyLetter(ana);
        assertThat(mail.subject()).isEqualTo("5 notifications from Fixture");
        assertThat(mail.text().split("\n\\* ", -1)).as("five items").hasSize(6);
        assertThat(mail.text().indexOf("Rivers <of> Europe\n*"))
                .as("under its thread")
                .isPositive()
                .isLessThan(mail.text().indexOf("Lakes\n*"));
        assertThat(mail.text()).containsOnlyOnce("Rivers <of> Europe\n*").containsOnlyOnce("Lakes\n*");
        assertThat(mail.html()).contains("Rivers &lt;of&gt; Europe").doesNotContain("Rivers <of>");
        wiki().clock().advance(Duration.ofDays(3));
        assertThat(letters(ana)).as("no second one without news").hasSize(1);
    }

    @Test
    void N1_whatWasReadIsLeftOutIfSoChosen() {
        User ana = reachable("N1b Ana", "notify-mail-wall", "daily", MailPreferences.OMIT_READ, "1");
        User dan = reachable("N1b Dan", "notify-mail-wall", "daily", MailPreferences.OMIT_READ, "1");
        User ben = account("N1b Ben");
        long read = thread();
        long unread = thread();
        message(ben, ana, read, "Seen already");
        message(ben, ana, unread, "Not yet seen");
        visit(ana, read);
        long all = thread();
        message(ben, dan, all, "All of it seen");
        visit(dan, all);
        wiki().clock().advance(Duration.ofDays(1));
        Letter mail = onlyLetter(ana);
        assertThat(mail.text()).contains("Not yet seen").doesNotContain("Seen already");
        assertThat(letters(dan)).as("nothing left to tell").isEmpty();
    }

    @Test
    void N1_aWeeklyMailComesOnMonday() {
        User ana = reachable("N1c Ana", "notify-mail-wall", "weekly", "timecorrection", "UTC");
        User ben = account("N1c Ben");
        message(ben, ana, thread(), "First day");
        wiki().clock().advance(Duration.ofHours(1));
        for (int day = 0; day < 8; day++) {
            wiki().clock().advance(Duration.ofDays(1));
            wiki().settle();
        }
        Letter mail = onlyLetter(ana);
        assertThat(mail.header("Message-ID").orElseThrow()).startsWith("<weekly-");
    }

    @Test
    void N2_anUnconfirmedAddressGetsTheConfirmationOnly() throws Exception {
        wiki().services()
                .people()
                .accounts()
                .create(
                        new org.explorepedia.core.account.Accounts.Wish(
                                "N2 Ana", WikiFixture.PASSWORD, address("N2 Ana"), ""),
                        Map.of());
        User ana = wiki().services().people().accounts().find("N2 Ana").orElseThrow();
        User ben = account("N2 Ben");
        message(ben, ana, thread(), "Before");
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (letters(ana).isEmpty() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        wiki().clock().advance(Duration.ofDays(1));
        Letter confirmation = onlyLetter(ana);
        assertThat(confirmation.text()).doesNotContain("Before");
        // The link of the mail confirms the address, and from then on mails come.
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build();
        String link = link(confirmation.text(), "ConfirmEmail");
        String form = get(browser, link).body();
        HttpResponse<String> done =
                post(browser, wiki().url("/wiki/Special:ConfirmEmail"), hidden(form) + "&wpSubmit=1");
        assertThat(done.body()).contains(address("N2 Ana"));
        message(ben, ana, thread(), "Afterwards");
        assertThat(letters(ana)).hasSize(2);
        assertThat(letters(ana).getLast().subject()).contains("Afterwards");
    }

    @Test
    void N3_anUnreadThreadIsMailedAboutOnce() {
        User ana = reachable("N3 Ana");
        User ben = account("N3 Ben");
        long first = thread();
        long second = thread();
        message(ben, ana, first, "Bridges");
        reply(ben, ana, first, 2, "Bridges");
        reply(ben, ana, first, 3, "Bridges");
        assertThat(letters(ana)).hasSize(1);
        message(ben, ana, second, "Tunnels");
        assertThat(letters(ana)).as("another thread").hasSize(2);
        visit(ana, first);
        reply(ben, ana, first, 4, "Bridges");
        assertThat(letters(ana)).as("visited since").hasSize(3);
        reply(ben, ana, first, 5, "Bridges");
        assertThat(letters(ana)).hasSize(3);
        User eve = reachable("N3 Eve", MailPreferences.EACH, "1");
        long third = thread();
        message(ben, eve, third, "Ferries");
        reply(ben, eve, third, 2, "Ferries");
        assertThat(letters(eve)).as("who wants every message").hasSize(2);
    }

    @Test
    void N7_nothingOfSomebodyMutedIsMailed() {
        User ana = reachable("N7 Ana", "notify-mail-wall", "daily");
        User ben = account("N7 Ben");
        User cleo = account("N7 Cleo");
        message(ben, ana, thread(), "Written before the mute");
        message(cleo, ana, thread(), "Of somebody else");
        wiki().services().telling().mutes().mute(ana.id(), ben.id());
        message(ben, ana, thread(), "Written after the mute");
        wiki().clock().advance(Duration.ofDays(1));
        assertThat(onlyLetter(ana).text())
                .contains("Of somebody else")
                .doesNotContain("before the mute")
                .doesNotContain("after the mute");
    }

    @Test
    void N8_whatWasRemovedMeanwhileIsNotMailed() {
        User ana = reachable("N8 Ana", "notify-mail-wall", "daily");
        User ben = account("N8 Ben");
        long kept = thread();
        long removed = thread();
        message(ben, ana, kept, "Stays");
        message(ben, ana, removed, "Secret that was removed");
        write(stores -> {
            wiki().services().telling().events().retract(stores, "message:" + removed + "#1");
            return removed;
        });
        wiki().clock().advance(Duration.ofDays(1));
        assertThat(onlyLetter(ana).text()).contains("Stays").doesNotContain("Secret");
    }

    @Test
    void W14_nothingInAMailIsMarkupOfSomebodyElse() {
        User ana = reachable("W14 Ana");
        User ben = account("W14 Ben");
        String evil = "<script>alert(1)</script><img src=x onerror=alert(1)> \r\nBcc: eve@example.org";
        message(ben, ana, thread(), evil);
        Letter mail = onlyLetter(ana);
        assertThat(mail.html())
                .doesNotContain("<script>alert")
                .doesNotContain("<img")
                .contains("&lt;script&gt;");
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.subject()).doesNotContain("\n");
        assertThat(post.letters("eve@example.org")).isEmpty();
    }

    @Test
    void mailsOfAThreadBelongTogetherAndSayHowToEndThem() {
        User ana = reachable("Thread Ana", MailPreferences.EACH, "1", "language", "de", "timecorrection", "UTC");
        User ben = account("Thread Ben");
        long thread = thread();
        message(ben, ana, thread, "Täler");
        reply(ben, ana, thread, 2, "Täler");
        List<Letter> mails = letters(ana);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).header("References"))
                .isPresent()
                .isEqualTo(mails.get(1).header("References"));
        assertThat(mails.get(0).header("In-Reply-To")).isEqualTo(mails.get(0).header("References"));
        assertThat(mails.get(0).header("Message-ID")).isNotEqualTo(mails.get(1).header("Message-ID"));
        assertThat(mails.get(0).header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        assertThat(mails.get(0).header("Auto-Submitted")).contains("auto-generated");
        assertThat(mails.get(0).text()).startsWith("Hallo Thread Ana").contains("Diese Mails abbestellen");
        assertThat(mails.get(0).html()).contains("lang=\"de\"");
    }

    @Test
    void oneClickEndsMailsAndOpeningTheLinkDoesNot() throws Exception {
        User ana = reachable("Click Ana");
        User ben = account("Click Ben");
        message(ben, ana, thread(), "One");
        String header = onlyLetter(ana).header("List-Unsubscribe").orElseThrow();
        String link = header.replaceAll("\\s", "").replaceAll("^<|>$", "");
        HttpClient stranger = HttpClient.newHttpClient();
        HttpResponse<String> asked = get(stranger, link);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Click Ana");
        message(ben, ana, thread(), "Two");
        assertThat(letters(ana)).as("the link was only opened").hasSize(2);
        assertThat(get(stranger, link.replace("scope=wall", "scope=all")).statusCode())
                .as("signed for this alone")
                .isEqualTo(404);
        int unread =
                wiki().services().telling().notifications().unread(ana.id()).total();
        HttpResponse<String> done = post(stranger, link, "List-Unsubscribe=One-Click");
        assertThat(done.statusCode()).isEqualTo(200);
        message(ben, ana, thread(), "Three");
        assertThat(letters(ana)).hasSize(2);
        assertThat(wiki().services().telling().notifications().unread(ana.id()).total())
                .as("the list goes on")
                .isEqualTo(unread + 1);
        assertThat(post(stranger, wiki().url("/wiki/Special:Unsubscribe?user=1&scope=wall&token=00"), "x=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anInterruptedMailIsSentOnceMoreUnderTheSameName() {
        User ana = reachable("Crash Ana", "notify-mail-wall", "daily");
        User ben = account("Crash Ben");
        message(ben, ana, thread(), "Interrupted");
        wiki().clock().advance(Duration.ofDays(1));
        // A process that began to send and died: the mail stays begun.
        wiki().services().jobs().close();
        long begun = write(stores -> {
            Instant now = wiki().clock().instant();
            long id = stores.mails().lease(100, now, Duration.ofMinutes(2)).stream()
                    .filter(mail -> mail.user().equals(ana.id()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return stores.mails().begin(id, now).orElseThrow().id();
        });
        assertThat(begun).isPositive();
        wiki().restart();
        wiki().settle();
        assertThat(letters(ana)).isEmpty();
        wiki().clock().advance(Duration.ofMinutes(6));
        message(ben, account("Crash Other"), thread(), "Wakes nobody");
        wiki().clock().advance(Duration.ofMinutes(20));
        assertThat(letters(ana)).hasSize(1);
        assertThat(count(MailState.SENDING)).isZero();
    }

    private long count(MailState state) {
        return write(stores -> stores.mails().counts().getOrDefault(state, 0L));
    }

    private Letter onlyLetter(User user) {
        List<Letter> letters = letters(user);
        assertThat(letters).as("mails to " + user.name()).hasSize(1);
        return letters.getFirst();
    }

    private static String link(String text, String part) {
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            if (matcher.group().contains(part)) {
                return matcher.group();
            }
        }
        throw new AssertionError("no link to " + part + " in " + text);
    }

    private static String hidden(String html) {
        StringBuilder form = new StringBuilder();
        Matcher fields = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
                .matcher(html);
        while (fields.find()) {
            if (!fields.group(1).equals("title")) {
                form.append(form.isEmpty() ? "" : "&")
                        .append(fields.group(1))
                        .append('=')
                        .append(URLEncoder.encode(
                                fields.group(2).replace("&amp;", "&").replace("&#43;", "+"), StandardCharsets.UTF_8));
            }
        }
        return form.toString();
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, String address, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
