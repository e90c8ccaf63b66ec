// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.page.PageProtector.Level;
import org.explorepedia.core.page.PageProtector.ProtectRequest;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageProtectorTest {

    private final Desk desk = new Desk();
    private final Title title = desk.title("Page");

    @BeforeEach
    void page() {
        desk.put("Page", "Text");
    }

    private ProtectOutcome protect(Viewer viewer, String action, String level, Expiry expiry, boolean cascade) {
        return desk.protector.protect(
                viewer, new ProtectRequest(title, Map.of(action, new Level(level, expiry)), cascade, "reason"));
    }

    private EditOutcome edit(Viewer viewer) {
        return desk.wiki.edits.publish(viewer, EditRequest.of(title, "Other", "", new Base.Unknown()));
    }

    @Test
    void V2_semiProtectionLetsTrustedPeopleEdit() {
        assertThat(protect(desk.admin, "edit", "autoconfirmed", Expiry.NEVER, false))
                .isInstanceOf(ProtectOutcome.Changed.class);

        assertThat(edit(desk.wiki.anonymous())).isInstanceOf(EditOutcome.Denied.class);
        assertThat(edit(desk.wiki.account("Bot", "bot"))).isInstanceOf(EditOutcome.Published.class);
    }

    @Test
    void V1_fullProtectionIsForAdministratorsAndTheLogNamesIt() {
        protect(desk.admin, "edit", "sysop", Expiry.NEVER, false);

        assertThat(edit(desk.ana)).isInstanceOf(EditOutcome.Denied.class);
        assertThat(desk.lastLog("Page", "protect")).hasValueSatisfying(entry -> {
            assertThat(entry.action()).isEqualTo("protect");
            assertThat(entry.details())
                    .containsEntry("edit", "editprotected|infinity")
                    .containsEntry("description", "editing for administrators");
        });
        assertThat(desk.wiki.history("Page").getFirst().summary()).isEqualTo("Protected the page: reason");
    }

    @Test
    void aProtectionEndsByItself() {
        Expiry end = Expiry.at(desk.wiki.clock.instant().plus(Duration.ofDays(1)));
        protect(desk.admin, "edit", "sysop", end, false);
        desk.wiki.clock.advance(Duration.ofDays(2));

        assertThat(edit(desk.ana)).isInstanceOf(EditOutcome.Published.class);
    }

    @Test
    void pagesThatDoNotExistAreProtectedAgainstBeingMade() {
        Title missing = desk.title("Missing");

        desk.protector.protect(
                desk.admin,
                new ProtectRequest(missing, Map.of("create", new Level("sysop", Expiry.NEVER)), false, "spam"));

        assertThat(desk.wiki.edits.publish(desk.ana, EditRequest.of(missing, "x", "", new Base.NoPage())))
                .isInstanceOf(EditOutcome.Denied.class);
    }

    @Test
    void whatCannotBeIsNamed() {
        Expiry past = Expiry.at(desk.wiki.clock.instant().minus(Duration.ofDays(1)));
        assertThat(protect(desk.admin, "edit", "sysop", past, false))
                .isEqualTo(new ProtectOutcome.ExpiryInPast("edit"));
        assertThat(protect(desk.admin, "create", "sysop", Expiry.NEVER, false))
                .isEqualTo(new ProtectOutcome.BadAction("create"));
        assertThat(protect(desk.admin, "edit", "nobody", Expiry.NEVER, false))
                .isEqualTo(new ProtectOutcome.BadLevel("nobody"));
        assertThat(protect(desk.admin, "edit", "autoconfirmed", Expiry.NEVER, true))
                .isEqualTo(new ProtectOutcome.CascadeTooWeak());
        assertThat(protect(desk.ana, "edit", "autoconfirmed", Expiry.NEVER, false))
                .isInstanceOf(ProtectOutcome.Denied.class);
        assertThat(protect(desk.admin, "edit", "", Expiry.NEVER, false)).isEqualTo(new ProtectOutcome.NoChange(title));
    }

    @Test
    void theSameProtectionAgainIsNoChangeAndLiftingItIsLogged() {
        protect(desk.admin, "edit", "sysop", Expiry.NEVER, false);
        assertThat(protect(desk.admin, "edit", "editprotected", Expiry.NEVER, false))
                .isEqualTo(new ProtectOutcome.NoChange(title));

        protect(desk.admin, "edit", "all", Expiry.NEVER, false);

        assertThat(desk.lastLog("Page", "protect"))
                .hasValueSatisfying(entry -> assertThat(entry.action()).isEqualTo("unprotect"));
        assertThat(edit(desk.ana)).isInstanceOf(EditOutcome.Published.class);
    }
}
