// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.mail.MailPreferences;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.User;
import org.explorepedia.core.notification.Mutes;
import org.explorepedia.core.notification.NotificationKinds;
import org.explorepedia.core.notification.NotificationTexts;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** The part of the preferences in which people choose what they hear of, and of whom they hear nothing. */
final class NotificationPreferences {

    private static final String PREFIX = "wp";
    private static final String MUTED = "wpmuted";
    private static final int MOST_NAMES = 500;

    private final NotificationKinds kinds;
    private final NotificationTexts texts;
    private final Mutes mutes;
    private final Accounts accounts;

    NotificationPreferences(NotificationKinds kinds, NotificationTexts texts, Mutes mutes, Accounts accounts) {
        this.kinds = kinds;
        this.texts = texts;
        this.mutes = mutes;
        this.accounts = accounts;
    }

    Field fields(Visit visit, User user) {
        List<Field.Channel> rows =
                kinds.choices().stream().map(row -> row(visit, user, row)).toList();
        MailPreferences mail = MailPreferences.of(user);
        String muted = mutes.mutedBy(user.id()).stream().map(User::name).collect(Collectors.joining("\n"));
        return new Field.Group(
                visit.text("prefs.group.notifications"),
                List.of(
                        new Field.Channels(
                                visit.text("prefs.notify.kind"),
                                visit.text("prefs.notify.web"),
                                visit.text("prefs.notify.mail"),
                                rows),
                        new Field.Check(
                                PREFIX + MailPreferences.EACH,
                                visit.text("prefs.notify.mail-each"),
                                "1",
                                mail.each(),
                                visit.text("prefs.notify.mail-each-hint")),
                        new Field.Check(
                                PREFIX + MailPreferences.OMIT_READ,
                                visit.text("prefs.notify.mail-omit-read"),
                                mail.omitRead()),
                        new Field.Area(
                                MUTED,
                                visit.text("prefs.muted"),
                                muted,
                                4,
                                false,
                                visit.text("prefs.muted-hint"),
                                "")));
    }

    private Field.Channel row(Visit visit, User user, Channels channels) {
        String label = texts.name(visit.localizer(), channels.preference());
        List<Field.Option> options = new ArrayList<>();
        for (MailChoice choice : MailChoice.values()) {
            options.add(new Field.Option(choice.key(), visit.text("prefs.notify." + choice.key())));
        }
        return new Field.Channel(
                label,
                new Field.Check(
                        PREFIX + channels.webPreference(),
                        visit.text("prefs.notify.web-of", label),
                        channels.webFor(user)),
                channels.webFixed() ? visit.text("prefs.notify.fixed") : "",
                new Field.Select(
                        PREFIX + channels.mailPreference(),
                        visit.text("prefs.notify.mail-of", label),
                        options,
                        channels.mailFor(user).key(),
                        ""));
    }

    /** What is to be stored; what is as usual is stored as nothing, so that it follows the usual. */
    Map<String, String> changes(Params form) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (Channels channels : kinds.choices()) {
            String mailName = channels.mailPreference();
            if (!form.has(PREFIX + mailName)) {
                // A form without these fields, as a program may send it, changes none of them.
                continue;
            }
            MailChoice mail = MailChoice.of(form.get(PREFIX + mailName));
            changes.put(mailName, mail == channels.mail() ? "" : mail.key());
            boolean web = form.has(PREFIX + channels.webPreference());
            if (!channels.webFixed()) {
                changes.put(channels.webPreference(), web == channels.web() ? "" : web ? "1" : "0");
            }
        }
        if (!changes.isEmpty()) {
            // Boxes without a mark are not sent; that the form has them is known by its other fields.
            for (String box : List.of(MailPreferences.EACH, MailPreferences.OMIT_READ)) {
                changes.put(box, form.has(PREFIX + box) ? "1" : "");
            }
        }
        return changes;
    }

    void saveMuted(User user, Params form) {
        if (form.has(MUTED)) {
            List<String> names = Arrays.stream(form.get(MUTED).split("\n"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .limit(MOST_NAMES)
                    .toList();
            mutes.replace(user.id(), accounts.find(names).stream().map(User::id).toList());
        }
    }
}
