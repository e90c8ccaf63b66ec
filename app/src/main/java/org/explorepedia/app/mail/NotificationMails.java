// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.explorepedia.app.mail.MailPage.Group;
import org.explorepedia.app.mail.MailPage.Line;
import org.explorepedia.core.excerpt.Excerpt;
import org.explorepedia.core.mail.MailPreferences;
import org.explorepedia.core.mail.MailWriter;
import org.explorepedia.core.mail.Unsubscribing;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.QueuedMail;
import org.explorepedia.core.model.User;
import org.explorepedia.core.notification.NotificationKinds;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.core.store.Mailer;
import org.explorepedia.web.frame.WikiUrls;

/**
 * Mails about notifications. Every mail names itself, so that a second copy can be known; mails about one thread refer to
 * the same name, so that mail programs show them together; and every one can be unsubscribed from with one click.
 */
public final class NotificationMails implements MailWriter {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_EXCERPT = 3_000;
    /** Gathered mails tell of many messages. */
    private static final int LONGEST_GATHERED_EXCERPT = 400;

    private final Messages messages;
    private final Supplier<SiteIdentity> site;
    private final NotificationKinds kinds;
    private final EventTexts events;
    private final Unsubscribing unsubscribing;
    private final WikiUrls urls;
    private final String host;

    /** @param host name of the wiki's server, for the names of mails */
    public NotificationMails(
            Messages messages,
            Supplier<SiteIdentity> site,
            NotificationKinds kinds,
            EventTexts events,
            Unsubscribing unsubscribing,
            WikiUrls urls,
            String host) {
        this.messages = messages;
        this.site = site;
        this.kinds = kinds;
        this.events = events;
        this.unsubscribing = unsubscribing;
        this.urls = urls;
        this.host = host;
    }

    @Override
    public Mailer.Mail write(Content content) {
        Localizer texts = localizer(content.user());
        boolean alone = content.mail().choice() == MailChoice.AT_ONCE;
        List<Group> groups = groups(content, texts, alone ? LONGEST_EXCERPT : LONGEST_GATHERED_EXCERPT);
        String subject = alone
                ? groups.getFirst().lines().getFirst().sentence()
                : texts.text("notemail.subject", content.deliveries().size());
        String scope = scope(content);
        String unsubscribe = urls.absolute(urls.special(
                "Unsubscribe",
                "user",
                content.user().id().toString(),
                "scope",
                scope,
                "token",
                unsubscribing.token(content.user().id(), scope)));
        boolean once = alone && !MailPreferences.of(content.user()).each();
        MailPage page = new MailPage(
                texts,
                texts.text("mail.greeting", content.user().name()),
                alone ? "" : texts.text("notemail." + content.mail().choice().key()),
                groups,
                texts.text(once ? "notemail.why.once" : "notemail.why"),
                unsubscribe,
                urls.absolute(urls.special("Preferences")));
        return new Mailer.Mail(
                content.user().email(),
                cut(subject, LONGEST_SUBJECT),
                page.text(),
                page.html(cut(subject, LONGEST_SUBJECT)),
                headers(content.mail(), unsubscribe));
    }

    private Localizer localizer(User user) {
        SiteIdentity identity = site.get();
        Map<String, String> chosen = user.preferences();
        ZoneId zone = identity.zone();
        String wanted = chosen.getOrDefault("timecorrection", "");
        if (!wanted.isEmpty()) {
            try {
                zone = ZoneId.of(wanted);
            } catch (DateTimeException _) {
                zone = identity.zone();
            }
        }
        DateStyle dates = DateStyle.find(chosen.getOrDefault("date", identity.dateStyle()))
                .orElse(DateStyle.DMY);
        String language = chosen.getOrDefault("language", "");
        return new Localizer(
                messages,
                new ViewerFormat(language.isEmpty() ? identity.language() : language, zone, dates),
                identity.name());
    }

    /** By thread, in the order in which something was first said there. */
    private List<Group> groups(Content content, Localizer texts, int longest) {
        Map<NotableEvent, Excerpt> excerpts = events.excerpts(
                content.reader(),
                content.deliveries().stream()
                        .map(delivery -> delivery.event().event())
                        .toList(),
                longest);
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        for (Delivery delivery : content.deliveries()) {
            NotableEvent event = delivery.event().event();
            lines.computeIfAbsent(event.bundleKey(), _ -> new ArrayList<>())
                    .add(new Line(
                            events.sentence(texts, event),
                            texts.dateTime(event.at()),
                            events.address(event),
                            Optional.ofNullable(excerpts.get(event))));
            headings.merge(event.bundleKey(), events.heading(event), (first, _) -> first);
        }
        List<Group> groups = new ArrayList<>();
        lines.forEach((bundle, inIt) -> groups.add(new Group(headings.getOrDefault(bundle, ""), inIt)));
        return groups;
    }

    private String scope(Content content) {
        MailChoice choice = content.mail().choice();
        if (choice != MailChoice.AT_ONCE) {
            return Unsubscribing.scope(choice);
        }
        String kind = content.deliveries().getFirst().event().event().kind();
        return kinds.find(kind).map(known -> known.channels().preference()).orElse(Unsubscribing.ALL);
    }

    private Map<String, String> headers(QueuedMail mail, String unsubscribe) {
        Map<String, String> headers = new LinkedHashMap<>();
        String reader = ".u" + mail.user() + "@" + host + ">";
        headers.put(Mailer.MESSAGE_ID, "<" + mail.key().replace(':', '-') + reader);
        if (!mail.bundle().isEmpty()) {
            String thread = "<thread-" + hash(mail.bundle()) + reader;
            headers.put("In-Reply-To", thread);
            headers.put("References", thread);
        }
        headers.put("List-Id", "<notifications." + host + ">");
        headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return headers;
    }

    private static String hash(String bundle) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bundle.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
