// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.page.Expiries;
import org.explorepedia.core.page.PageProtector;
import org.explorepedia.core.page.ProtectOutcome;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** Chooses who may edit, move or create a page, and for how long. */
public final class ProtectAction implements PageAction {

    private static final List<String> EXPIRIES =
            List.of("infinite", "1 day", "1 week", "2 weeks", "1 month", "3 months", "1 year");

    private final PageProtector protector;
    private final Frames frames;
    private final ConfirmationForms forms;
    private final Clock clock;

    ProtectAction(PageProtector protector, Frames frames, ConfirmationForms forms, Clock clock) {
        this.protector = protector;
        this.frames = frames;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of("protect", "unprotect");
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        PageProtector.State state = protector.state(visit.viewer(), page.title());
        if (!state.denials().isEmpty()) {
            return Denials.reply(frames, visit, 403, state.denials());
        }
        if (!ConfirmationForms.isConfirmed(page)) {
            return ask(200, page, state, ConfirmationForms.tokenNotices(page));
        }
        Map<String, PageProtector.Level> levels = new HashMap<>();
        for (String action : state.actions()) {
            Optional<Expiry> expiry = expiry(visit.request().form(), action);
            if (expiry.isEmpty()) {
                return ask(422, page, state, List.of(error(visit, "protect.bad-expiry")));
            }
            String level = visit.request().form().get("mwProtect-level-" + action);
            if (!level.isEmpty()) {
                levels.put(action, new PageProtector.Level(level, expiry.get()));
            }
        }
        Params form = visit.request().form();
        ProtectOutcome outcome = protector.protect(
                visit.viewer(),
                new PageProtector.ProtectRequest(
                        page.title(), levels, form.has("mwProtect-cascade"), form.get("mwProtect-reason")));
        return switch (outcome) {
            case ProtectOutcome.Changed _, ProtectOutcome.NoChange _ ->
                Reply.seeOther(frames.urls().page(page.title()));
            case ProtectOutcome.Denied(List<Denial> reasons) -> Denials.reply(frames, visit, 403, reasons);
            case ProtectOutcome.BadAction(String action) ->
                ask(422, page, state, List.of(error(visit, "protect.bad-action", action)));
            case ProtectOutcome.BadLevel(String level) ->
                ask(422, page, state, List.of(error(visit, "protect.bad-level", level)));
            case ProtectOutcome.ExpiryInPast _ -> ask(422, page, state, List.of(error(visit, "protect.past")));
            case ProtectOutcome.CascadeTooWeak _ ->
                ask(422, page, state, List.of(error(visit, "protect.cascade-too-weak")));
        };
    }

    private Optional<Expiry> expiry(Params form, String action) {
        String written = form.find("mwProtect-expiry-" + action + "-other")
                .orElseGet(() -> form.get("mwProtect-expiry-" + action, "infinite"));
        return Expiries.parse(written, clock.instant());
    }

    private static Notice error(Visit visit, String key, Object... arguments) {
        return Notice.of(Notice.Kind.ERROR, visit.text(key, arguments));
    }

    private Reply ask(int status, PageVisit page, PageProtector.State state, List<Notice> notices) {
        Visit visit = page.visit();
        List<Field> fields = new ArrayList<>();
        for (String action : state.actions()) {
            fields.add(group(visit, action, state.protections()));
        }
        boolean cascade = state.protections().stream().anyMatch(Protection::cascade);
        fields.add(new Field.Check(
                "mwProtect-cascade",
                visit.text("protect.cascade"),
                "1",
                cascade,
                visit.text("protect.cascade-explain")));
        fields.add(new Field.Text(
                "mwProtect-reason", visit.text("delete.reason"), page.params().get("mwProtect-reason")));
        return forms.ask(
                status,
                page,
                new ConfirmationForms.Question(
                        "protect",
                        visit.text("protect.heading", frames.namespaces().prefixedText(page.title())),
                        notices,
                        fields,
                        visit.text("protect.button"),
                        false));
    }

    private static Field group(Visit visit, String action, List<Protection> protections) {
        Optional<Protection> current =
                protections.stream().filter(p -> p.action().equals(action)).findFirst();
        List<Field.Option> levels = new ArrayList<>(List.of(new Field.Option("", visit.text("protect.level.all"))));
        PageProtector.LEVELS.forEach(
                level -> levels.add(new Field.Option(level, visit.text("protect.level." + level))));
        List<Field.Option> expiries = EXPIRIES.stream()
                .map(expiry -> new Field.Option(expiry, visit.text("expiry.choice." + expiry.replace(' ', '-'))))
                .toList();
        String until = current.flatMap(protection -> protection.expiry().at())
                .map(Object::toString)
                .orElse("");
        return new Field.Group(
                visit.text("protect.action." + action),
                List.of(
                        new Field.Select(
                                "mwProtect-level-" + action,
                                visit.text("protect.level"),
                                levels,
                                current.map(Protection::level).orElse(""),
                                ""),
                        new Field.Select(
                                "mwProtect-expiry-" + action, visit.text("protect.expiry"), expiries, "infinite", ""),
                        new Field.Text(
                                        "mwProtect-expiry-" + action + "-other",
                                        visit.text("protect.expiry-other"),
                                        until)
                                .withHint(visit.text("protect.expiry-hint"))));
    }
}
