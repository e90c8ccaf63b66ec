// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.account.BotPasswords;
import org.explorepedia.core.account.EmailSecrets;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.mail.Unsubscribing;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.notification.Mutes;
import org.explorepedia.core.notification.NotificationKinds;
import org.explorepedia.core.notification.NotificationTexts;
import org.explorepedia.core.site.SetUp;
import org.explorepedia.core.site.SiteSettings;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.visit.Visits;

/** Special pages about accounts and about the wiki as a whole. */
public final class AccountPages {

    private AccountPages() {}

    /** What they ask of the wiki. */
    public record Services(
            Accounts accounts,
            LogIns logIns,
            BotPasswords botPasswords,
            EmailSecrets emails,
            UserNames names,
            SetUp setUp,
            SiteSettings settings,
            Unsubscribing unsubscribing,
            Messages messages,
            NotificationKinds kinds,
            NotificationTexts notificationTexts,
            Mutes mutes) {}

    public static List<SpecialPage> of(Services services, Visits visits, Frames frames) {
        SpecialForms forms = new SpecialForms(frames);
        return List.of(
                new UserLoginPage(services.logIns(), visits, forms),
                new UserLogoutPage(services.logIns(), forms),
                new CreateAccountPage(services.accounts(), services.logIns(), visits, forms),
                new PasswordResetPage(services.accounts(), services.emails(), services.names(), forms),
                new ConfirmEmailPage(services.emails(), forms),
                new UnsubscribePage(services.unsubscribing(), forms),
                new ChangePasswordPage(services.accounts(), forms),
                new BotPasswordsPage(services.botPasswords(), forms),
                new PreferencesPage(
                        services.accounts(),
                        services.messages(),
                        new NotificationPreferences(
                                services.kinds(), services.notificationTexts(), services.mutes(), services.accounts()),
                        forms),
                new SetUpPage(services.setUp(), services.logIns(), services.messages(), visits, forms),
                new SiteSettingsPage(services.settings(), services.messages(), forms));
    }
}
