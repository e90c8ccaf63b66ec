// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.model.User;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;

/** What somebody may choose for themselves: language, colours, dates, mail, editing. */
final class PreferencesPage implements SpecialPage {

    private static final List<String> SWITCHES =
            List.of("watchdefault", "watchcreations", "minordefault", "forceeditsummary");
    private static final int LONGEST = 1_000;

    private final Accounts accounts;
    private final Messages messages;
    private final NotificationPreferences notifications;
    private final SpecialForms forms;

    PreferencesPage(Accounts accounts, Messages messages, NotificationPreferences notifications, SpecialForms forms) {
        this.accounts = accounts;
        this.messages = messages;
        this.notifications = notifications;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "Preferences";
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.ACCOUNT);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Optional<User> user = visit.user();
        if (user.isEmpty()) {
            return Reply.seeOther(forms.frames().urls().logIn(visit.request().target()));
        }
        if (!SpecialForms.isSent(visit)) {
            List<Notice> notices = new ArrayList<>(SpecialForms.tokenNotices(visit));
            if (visit.params().has("saved")) {
                notices.add(Notice.of(Notice.Kind.SUCCESS, visit.text("prefs.saved")));
            }
            return ask(200, visit, user.get(), notices);
        }
        return save(visit, user.get());
    }

    private Reply save(Visit visit, User user) {
        Params form = visit.request().form();
        Map<String, String> changes = new LinkedHashMap<>();
        for (String name :
                List.of("language", "theme", "date", "timecorrection", "thumbsize", "bio", "nickname", "diff-type")) {
            String value = form.get("wp" + name).strip();
            if (value.length() > LONGEST || !valid(name, value)) {
                return ask(
                        422,
                        visit,
                        user,
                        List.of(SpecialForms.error(visit, "prefs.invalid", visit.text("prefs." + name))));
            }
            changes.put(name, value);
        }
        SWITCHES.forEach(name -> changes.put(name, form.has("wp" + name) ? "1" : ""));
        if (!accounts.changeEmail(user, form.get("wpemail"))) {
            return ask(422, visit, user, List.of(SpecialForms.error(visit, "account.invalid-email")));
        }
        changes.putAll(notifications.changes(form));
        notifications.saveMuted(user, form);
        accounts.setPreferences(user.id(), changes);
        return Reply.seeOther(forms.frames().urls().special(name(), "saved", "1"));
    }

    private boolean valid(String name, String value) {
        return value.isEmpty()
                || switch (name) {
                    case "language" -> messages.languages().contains(value);
                    case "theme" -> List.of("light", "dark").contains(value);
                    case "date" -> DateStyle.find(value).isPresent();
                    case "timecorrection" -> ZoneId.getAvailableZoneIds().contains(value);
                    case "thumbsize" ->
                        List.of("120", "180", "250", "300", "400").contains(value);
                    case "diff-type" -> value.equals("inline");
                    default -> value.chars().noneMatch(Character::isISOControl);
                };
    }

    private Reply ask(int status, Visit visit, User user, List<Notice> notices) {
        return forms.reply(
                status,
                visit,
                new FormPage(
                        name(),
                        visit.text("special.preferences"),
                        notices,
                        fields(visit, user),
                        visit.text("prefs.save"),
                        false,
                        TrustedHtml.EMPTY));
    }

    private List<Field> fields(Visit visit, User user) {
        Map<String, String> now = user.preferences();
        String confirmed = user.email().isEmpty()
                ? visit.text("account.email-hint")
                : visit.text(user.emailConfirmed().isPresent() ? "prefs.email-confirmed" : "prefs.email-unconfirmed");
        return List.of(
                new Field.Group(
                        visit.text("prefs.group.person"),
                        List.of(
                                new Field.Text(
                                        "wpemail",
                                        visit.text("account.email"),
                                        user.email(),
                                        "email",
                                        "email",
                                        false,
                                        confirmed,
                                        ""),
                                new Field.Text("wpbio", visit.text("prefs.bio"), now.getOrDefault("bio", ""))
                                        .withHint(visit.text("prefs.bio-hint")),
                                new Field.Text(
                                                "wpnickname",
                                                visit.text("prefs.nickname"),
                                                now.getOrDefault("nickname", ""))
                                        .withHint(visit.text("prefs.nickname-hint")))),
                new Field.Group(
                        visit.text("prefs.group.look"),
                        List.of(
                                select(visit, "language", languages(visit), now),
                                select(
                                        visit,
                                        "theme",
                                        List.of(
                                                new Field.Option("", visit.text("prefs.theme.device")),
                                                new Field.Option("light", visit.text("prefs.theme.light")),
                                                new Field.Option("dark", visit.text("prefs.theme.dark"))),
                                        now),
                                select(
                                        visit,
                                        "thumbsize",
                                        options(visit, List.of("120", "180", "250", "300", "400")),
                                        now),
                                select(
                                        visit,
                                        "diff-type",
                                        List.of(
                                                new Field.Option("", visit.text("diff.two-columns")),
                                                new Field.Option("inline", visit.text("diff.one-column"))),
                                        now))),
                new Field.Group(
                        visit.text("prefs.group.time"),
                        List.of(
                                select(visit, "date", dates(visit), now),
                                select(visit, "timecorrection", zones(visit), now))),
                new Field.Group(
                        visit.text("prefs.group.editing"),
                        SWITCHES.stream()
                                .map(name -> (Field) new Field.Check(
                                        "wp" + name, visit.text("prefs." + name), "1".equals(now.get(name))))
                                .toList()),
                notifications.fields(visit, user));
    }

    private static Field select(Visit visit, String name, List<Field.Option> options, Map<String, String> now) {
        return new Field.Select("wp" + name, visit.text("prefs." + name), options, now.getOrDefault(name, ""), "");
    }

    private static List<Field.Option> options(Visit visit, List<String> values) {
        List<Field.Option> options = new ArrayList<>(List.of(new Field.Option("", visit.text("prefs.usual"))));
        values.forEach(
                value -> options.add(new Field.Option(value, visit.text("prefs.pixels", Long.parseLong(value)))));
        return options;
    }

    private List<Field.Option> languages(Visit visit) {
        List<Field.Option> options = new ArrayList<>(List.of(new Field.Option("", visit.text("prefs.usual"))));
        for (String code : new TreeSet<>(messages.languages())) {
            Locale locale = Locale.forLanguageTag(code);
            options.add(new Field.Option(code, code + " – " + locale.getDisplayName(locale)));
        }
        return options;
    }

    private List<Field.Option> dates(Visit visit) {
        List<Field.Option> options = new ArrayList<>(List.of(new Field.Option("", visit.text("prefs.usual"))));
        options.addAll(DateExamples.options(visit, messages));
        return options;
    }

    private static List<Field.Option> zones(Visit visit) {
        List<Field.Option> options = new ArrayList<>(List.of(new Field.Option("", visit.text("prefs.usual"))));
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(zone ->
                                zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")
                                        || zone.equals("UTC"))
                        .forEach(zone -> options.add(new Field.Option(zone, zone.replace('_', ' '))));
        return options;
    }
}
