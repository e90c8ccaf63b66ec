// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.core.site.SiteSettings;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** The fields in which administrators say what their wiki is called and how it presents itself. */
final class SitePages {

    private static final List<String> NAMES = List.of(
            SiteSettings.NAME,
            SiteSettings.DESCRIPTION,
            SiteSettings.LICENCE_NAME,
            SiteSettings.LICENCE_URL,
            SiteSettings.COPYRIGHT_HOLDER,
            SiteSettings.CONTACT,
            SiteSettings.MAIN_PAGE,
            SiteSettings.ZONE,
            SiteSettings.DATE_STYLE,
            SiteSettings.ACCOUNT_TO_EDIT,
            SiteSettings.SHOW_ADDRESSES,
            SiteSettings.VISITORS_ON_WALLS,
            SiteSettings.READ_ONLY);

    private SitePages() {}

    static List<Field> fields(Visit visit, Messages messages, Params sent) {
        SiteIdentity site = visit.site();
        Map<String, String> now = new LinkedHashMap<>();
        now.put(SiteSettings.NAME, site.named() ? site.name() : "");
        now.put(SiteSettings.DESCRIPTION, site.description());
        now.put(SiteSettings.LICENCE_NAME, site.licenceName());
        now.put(SiteSettings.LICENCE_URL, site.licenceUrl());
        now.put(SiteSettings.COPYRIGHT_HOLDER, site.copyrightHolder());
        now.put(SiteSettings.CONTACT, site.contact());
        now.put(SiteSettings.MAIN_PAGE, site.mainPage());
        now.put(SiteSettings.ZONE, site.zone().getId());
        List<Field> fields = new ArrayList<>();
        now.forEach((name, value) -> {
            Field.Text field = new Field.Text(field(name), visit.text(name), sent.get(field(name), value));
            String hint = visit.localizer().find(name + ".hint").orElse("");
            fields.add(name.equals(SiteSettings.NAME) ? field.needed().withHint(hint) : field.withHint(hint));
        });
        fields.add(new Field.Select(
                field(SiteSettings.DATE_STYLE),
                visit.text(SiteSettings.DATE_STYLE),
                DateExamples.options(visit, messages),
                site.dateStyle(),
                ""));
        return fields;
    }

    /** Who may write, and whether anything can be saved at all; not asked when the wiki is set up. */
    static List<Field> writing(Visit visit, boolean showAddresses, boolean visitorsOnWalls, String readOnly) {
        Field.Text reason = new Field.Text(field(SiteSettings.READ_ONLY), visit.text(SiteSettings.READ_ONLY), readOnly);
        return List.of(
                either(visit, SiteSettings.ACCOUNT_TO_EDIT, visit.site().accountToEdit()),
                either(visit, SiteSettings.SHOW_ADDRESSES, showAddresses),
                either(visit, SiteSettings.VISITORS_ON_WALLS, visitorsOnWalls),
                reason.withHint(visit.text(SiteSettings.READ_ONLY + ".hint")));
    }

    private static Field either(Visit visit, String setting, boolean chosen) {
        List<Field.Option> options = Stream.of("false", "true")
                .map(value -> new Field.Option(value, visit.text(setting + "." + value)))
                .toList();
        return new Field.Select(field(setting), visit.text(setting), options, Boolean.toString(chosen), "");
    }

    /** The values of a form by the names of the settings. */
    static Map<String, String> values(Params form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            if (form.has(field(name))) {
                String value = form.get(field(name)).strip();
                values.put(name, value.length() > 500 ? value.substring(0, 500) : value);
            }
        }
        return values;
    }

    private static String field(String name) {
        return name.replace('.', '-');
    }
}
