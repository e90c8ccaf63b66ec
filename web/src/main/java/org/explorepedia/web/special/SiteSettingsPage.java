// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.site.SiteSettings;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;

/** Name, licence and the like, for administrators. */
final class SiteSettingsPage implements SpecialPage {

    private final SiteSettings settings;
    private final Messages messages;
    private final SpecialForms forms;

    SiteSettingsPage(SiteSettings settings, Messages messages, SpecialForms forms) {
        this.messages = messages;
        this.settings = settings;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "SiteSettings";
    }

    @Override
    public Optional<String> right() {
        return Optional.of(Right.SITE_SETTINGS);
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.SITE);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        List<Notice> notices = new ArrayList<>(SpecialForms.tokenNotices(visit));
        if (SpecialForms.isSent(visit)) {
            Map<String, String> values = SitePages.values(visit.request().form());
            if (!values.getOrDefault(SiteSettings.NAME, "").isBlank()) {
                settings.change(values);
                return Reply.seeOther(forms.frames().urls().special(name(), "saved", "1"));
            }
            notices.add(SpecialForms.error(visit, "setup.invalid-name"));
        }
        if (!visit.site().named()) {
            notices.add(Notice.of(Notice.Kind.WARNING, visit.text("setup.unnamed")));
        }
        if (visit.params().has("saved")) {
            notices.add(Notice.of(Notice.Kind.SUCCESS, visit.text("prefs.saved")));
        }
        List<Field> fields = new ArrayList<>(
                SitePages.fields(visit, messages, visit.request().form()));
        fields.addAll(SitePages.writing(
                visit,
                settings.showAddresses(),
                settings.visitorsOnWalls(),
                settings.readOnly().orElse("")));
        return forms.reply(
                200,
                visit,
                FormPage.of(name(), visit.text("special.sitesettings"), notices, fields, visit.text("prefs.save")));
    }
}
