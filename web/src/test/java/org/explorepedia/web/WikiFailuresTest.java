// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.MessageOverrides;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;
import org.explorepedia.web.kit.StaticFiles;
import org.explorepedia.web.skin.Skin;
import org.junit.jupiter.api.Test;

class WikiFailuresTest {

    @Test
    void aWriterGetsTheTextBackInTheLanguageOfTheBrowser() {
        StaticFiles files = new StaticFiles();
        WikiFailures failures = new WikiFailures(
                new Skin(files),
                files,
                Messages.load(MessageOverrides.NONE),
                new ViewerFormat("en", ZoneOffset.UTC, DateStyle.DMY),
                "Sample");
        Request request = new Request(
                "POST",
                "/w/index.php",
                "/w/index.php",
                "",
                Params.NONE,
                new Params(Map.of("wpTextbox1", List.of("My </textarea><b>text"))),
                Map.of(),
                Map.of(),
                Map.of("accept-language", "ar-EG"),
                "",
                false,
                false);
        Reply reply = failures.unavailable(
                request, new StorageUnavailable(StorageUnavailable.Reason.DATABASE_DOWN, "down", null));
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).containsKey("Retry-After");
        assertThat(reply.body())
                .isInstanceOfSatisfying(
                        Reply.Body.Bytes.class,
                        body -> assertThat(new String(body.bytes(), StandardCharsets.UTF_8))
                                .contains("<html lang=\"ar\" dir=\"rtl\">", "My &lt;/textarea&gt;&lt;b&gt;text"));
    }
}
