// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.page.UserGroups;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** Puts an account into groups and takes it out. */
final class UserRightsPage implements SpecialPage {

    private final UserGroups groups;
    private final AdminScreens screens;

    UserRightsPage(UserGroups groups, AdminScreens screens) {
        this.groups = groups;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "UserRights";
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.PEOPLE);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        List<Denial> denials = groups.denials(visit.viewer());
        if (!denials.isEmpty()) {
            return screens.denied(visit, denials);
        }
        String name = visit.params().get("user", parameter.replace('_', ' '));
        Optional<UserGroups.State> state = name.isBlank() ? Optional.empty() : groups.state(visit.viewer(), name);
        if (state.isEmpty()) {
            return askName(visit, name);
        }
        if (!SpecialForms.isSent(visit)) {
            return ask(visit.request().isPost() ? 422 : 200, visit, state.get(), List.of());
        }
        Params form = visit.request().form();
        if (!form.has("wpGroups")) {
            // Only the name was sent.
            return ask(200, visit, state.get(), List.of());
        }
        if (!form.get("wpBefore").equals(written(state.get()))) {
            return ask(409, visit, state.get(), List.of(SpecialForms.error(visit, "userrights.changed-meanwhile")));
        }
        return change(visit, state.get(), form);
    }

    private Reply change(Visit visit, UserGroups.State state, Params form) {
        Map<String, Expiry> add = new HashMap<>();
        Set<String> remove = new HashSet<>();
        for (String group : state.changeable()) {
            if (form.has("wpGroup-" + group)) {
                Optional<Expiry> expiry = screens.expiry(form.get("wpExpiry-" + group, "infinite"));
                if (expiry.isEmpty()) {
                    return ask(422, visit, state, List.of(SpecialForms.error(visit, "protect.bad-expiry")));
                }
                add.put(group, expiry.get());
            } else if (state.user().groups().containsKey(group)) {
                remove.add(group);
            }
        }
        UserGroups.Outcome outcome =
                groups.change(visit.viewer(), state.user().name(), add, remove, form.get("wpReason"));
        return switch (outcome) {
            case UserGroups.Outcome.Changed changed ->
                screens.done(
                        visit,
                        "userrights.done-heading",
                        visit.html(
                                "userrights.done",
                                changed.user().name(),
                                names(visit, changed.user().groups().keySet())));
            case UserGroups.Outcome.NoChange _ ->
                ask(200, visit, state, List.of(Notice.of(Notice.Kind.NOTICE, visit.text("userrights.no-change"))));
            case UserGroups.Outcome.Denied(List<Denial> reasons) -> screens.denied(visit, reasons);
            case UserGroups.Outcome.NotYours(Set<String> foreign) ->
                ask(
                        422,
                        visit,
                        state,
                        List.of(SpecialForms.error(visit, "userrights.not-yours", names(visit, foreign))));
            case UserGroups.Outcome.NoSuchUser(String name) -> askName(visit, name);
            case UserGroups.Outcome.ExpiryInPast(String group) ->
                ask(422, visit, state, List.of(SpecialForms.error(visit, "userrights.past", label(visit, group))));
        };
    }

    private static String written(UserGroups.State state) {
        return new TreeMap<>(state.user().groups())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + end(entry.getValue()))
                        .collect(java.util.stream.Collectors.joining(","));
    }

    private static String end(Expiry expiry) {
        return expiry.at().map(Object::toString).orElse("infinite");
    }

    private static String label(Visit visit, String group) {
        return visit.localizer().find("group." + group).orElse(group);
    }

    private static String names(Visit visit, Collection<String> names) {
        return names.isEmpty()
                ? visit.text("userrights.none")
                : visit.localizer()
                        .list(new TreeSet<>(names)
                                .stream().map(group -> label(visit, group)).toList());
    }

    private Reply askName(Visit visit, String name) {
        List<Notice> notices =
                name.isBlank() ? List.of() : List.of(SpecialForms.error(visit, "userrights.no-such-user", name));
        return screens.ask(
                name.isBlank() ? 200 : 404,
                visit,
                name(),
                notices,
                List.of(new Field.Text("user", visit.text("login.name"), name).needed()),
                visit.text("userrights.show"));
    }

    private Reply ask(int status, Visit visit, UserGroups.State state, List<Notice> notices) {
        Params form = visit.request().form();
        boolean sent = form.has("wpGroups") && status != 409;
        Map<String, Expiry> held = state.user().groups();
        List<Field> fields = new ArrayList<>(List.of(
                new Field.Note(TrustedHtml.escaped(
                        visit.text("userrights.explain", state.user().name(), names(visit, held.keySet())))),
                new Field.Hidden("user", state.user().name()),
                new Field.Hidden("wpGroups", "1"),
                new Field.Hidden("wpBefore", written(state))));
        for (String group : new TreeSet<>(state.changeable())) {
            Expiry until = held.getOrDefault(group, Expiry.NEVER);
            String expiry = sent ? form.get("wpExpiry-" + group) : end(until);
            boolean checked = sent ? form.has("wpGroup-" + group) : held.containsKey(group);
            fields.add(new Field.Group(
                    label(visit, group),
                    List.of(
                            new Field.Check(
                                    "wpGroup-" + group, visit.text("userrights.member", label(visit, group)), checked),
                            new Field.Text(
                                            "wpExpiry-" + group,
                                            visit.text("userrights.until", label(visit, group)),
                                            expiry)
                                    .withHint(visit.text("userrights.until-hint")))));
        }
        fields.add(AdminScreens.reason(visit));
        return screens.ask(status, visit, name(), notices, fields, visit.text("userrights.button"));
    }
}
