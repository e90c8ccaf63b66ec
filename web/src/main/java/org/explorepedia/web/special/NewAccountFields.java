// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Map;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** What is asked of whoever gets an account, for themselves or as the first administrator. */
final class NewAccountFields {

    private NewAccountFields() {}

    /**
     * @param typed what was typed before; passwords are never sent back
     * @param errors sentences by field
     */
    static List<Field> of(Visit visit, Params typed, Map<String, String> errors) {
        return List.of(
                new Field.Text(
                        "wpName",
                        visit.text("login.name"),
                        typed.get("wpName"),
                        "text",
                        "username",
                        true,
                        visit.text("account.name-hint"),
                        errors.getOrDefault("wpName", "")),
                password(visit, "wpPassword", "login.password", visit.text("account.password-hint"), errors),
                password(visit, "retype", "account.retype", "", errors),
                new Field.Text(
                        "email",
                        visit.text("account.email"),
                        typed.get("email"),
                        "email",
                        "email",
                        false,
                        visit.text("account.email-hint"),
                        errors.getOrDefault("email", "")));
    }

    private static Field password(Visit visit, String name, String label, String hint, Map<String, String> errors) {
        return new Field.Text(
                name, visit.text(label), "", "password", "new-password", true, hint, errors.getOrDefault(name, ""));
    }
}
