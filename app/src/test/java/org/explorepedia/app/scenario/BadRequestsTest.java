// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.explorepedia.app.fixture.RunningWiki;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that no browser makes by itself. Each gets the right status and a page without anything of our insides. */
@ExtendWith(RunningWiki.class)
final class BadRequestsTest {

    /** Sends bytes as they are, and answers with everything that comes back. */
    private static String raw(WikiFixture wiki, String request) throws IOException {
        URI address = URI.create(wiki.url("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(WikiFixture wiki, String target) throws IOException {
        return raw(wiki, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    @Test
    void tricksWithPercentSignsLeadNowhere(WikiFixture wiki) throws IOException {
        Map<String, Integer> cases = new LinkedHashMap<>();
        cases.put("/wiki/%", 400);
        cases.put("/wiki/%zz", 400);
        cases.put("/wiki/%00", 400);
        cases.put("/wiki/A%0AB", 400);
        cases.put("/wiki/A%7FB", 400);
        cases.put("/wiki/%C0%AF", 400);
        cases.put("/wiki/%ED%A0%80", 400);
        cases.put("/wiki/%F5%80%80%80", 400);
        cases.put("/wiki/A%255BB", 400);
        cases.put("/wiki/A%3Cscript%3E", 400);
        cases.put("/wiki/%2E%2E/%2E%2E/etc/passwd", 400);
        cases.put("/static/%2e%2e/%2e%2e/messages/en/edit.properties", 400);
        cases.put("/static/..%2f..%2fmessages/en/edit.properties", 404);
        cases.put("/static/nothing.css", 404);
        cases.put("/w/index.php?title=%FF", 400);
        cases.put("/w/index.php?title=A&action=%FF", 400);
        cases.put("/w/index.php?title=A&action=../../etc", 400);
        cases.put("/w/index.php?title=A&oldid=-1", 404);
        cases.put("/w/index.php?title=A&oldid=99999999999999999999", 404);
        cases.put("/w/index.php?title=Main_Page&diff=x&oldid=y", 404);
        cases.put("/w/index.php?curid=x&title=", 200);
        cases.put("/nowhere", 404);
        for (Map.Entry<String, Integer> one : cases.entrySet()) {
            String answer = get(wiki, one.getKey());
            assertThat(status(answer)).as(one.getKey()).isEqualTo(one.getValue());
            assertThat(answer)
                    .as(one.getKey())
                    .doesNotContain("Exception", "\tat ", "org.eclipse", "root:", "badMessage");
            if (!one.getKey().startsWith("/static/nothing") && !one.getKey().startsWith("/static/..%2f")) {
                assertThat(answer).as(one.getKey()).contains("id=\"firstHeading\"");
            }
        }
    }

    @Test
    void brokenRequestsAreRefused(WikiFixture wiki) throws IOException {
        String nonsense = raw(wiki, "NONSENSE\r\n\r\n");
        assertThat(status(nonsense)).isEqualTo(400);
        assertThat(nonsense).contains("This request cannot be read");
        assertThat(status(get(wiki, "/wiki/" + "x".repeat(20_000)))).isIn(400, 414, 431);
        assertThat(status(raw(
                        wiki,
                        "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(40_000)
                                + "\r\nConnection: close\r\n\r\n")))
                .isEqualTo(431);
    }

    @Test
    void textsThatAreNoUtf8LoseNothingButTheBrokenBytes(WikiFixture wiki) throws IOException {
        String body = "wpTextbox1=Gr%FC%DFe+und+mehr&wpPreview=1";
        String answer = raw(
                wiki,
                "POST /w/index.php?title=Bytes&action=submit HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);
        assertThat(status(answer)).isEqualTo(200);
        assertThat(answer).contains("und mehr");
    }

    @Test
    void aBodyLargerThanTheServerReadsIsRefusedWithWhatWasRead(WikiFixture wiki) {
        try (Person writer = Person.visiting(wiki)) {
            Map<String, String> form = writer.editForm("Flood", "Beginning. " + "water ".repeat(1_700_000));
            Answer answer = writer.submit("Flood", form, "wpSave");
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("Beginning. water water");
            assertThat(wiki.text("Flood")).isEmpty();
        }
    }

    @Test
    void otherMethodsChangeNothing(WikiFixture wiki) throws IOException {
        wiki.write("Methods", "Stays.");
        for (String method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"}) {
            String answer = raw(
                    wiki,
                    method
                            + " /wiki/Methods HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            assertThat(status(answer)).as(method).isBetween(200, 499);
        }
        assertThat(wiki.text("Methods")).contains("Stays.");
    }
}
