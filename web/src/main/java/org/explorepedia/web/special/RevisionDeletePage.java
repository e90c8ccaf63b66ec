// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.page.HideOutcome;
import org.explorepedia.core.page.RevisionHider;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Hides the text, summary or author of versions of a page, or shows them again. */
final class RevisionDeletePage implements SpecialPage {

    private static final int MOST = 500;
    private static final String KEEP = "-1";
    private static final String SHOW = "0";
    private static final String HIDE = "1";

    private final RevisionHider hider;
    private final AdminScreens screens;

    RevisionDeletePage(RevisionHider hider, AdminScreens screens) {
        this.hider = hider;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "RevisionDelete";
    }

    @Override
    public Optional<String> right() {
        return Optional.of(Right.DELETE_REVISION);
    }

    @Override
    public Optional<Group> group() {
        return Optional.empty();
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Optional<Title> title = screens.title(visit.params().get("target", parameter));
        Set<RevisionId> ids = ids(visit.params());
        if (title.isEmpty() || ids.isEmpty()) {
            return screens.missing(visit, "special.revisiondelete", visit.html("revdelete.nothing-chosen"));
        }
        if (!SpecialForms.isSent(visit)) {
            return ask(visit.request().isPost() ? 422 : 200, visit, title.get(), ids, List.of());
        }
        Set<HiddenPart> hide = EnumSet.noneOf(HiddenPart.class);
        Set<HiddenPart> show = EnumSet.noneOf(HiddenPart.class);
        Params form = visit.request().form();
        for (HiddenPart part : HiddenPart.values()) {
            switch (form.get(field(part), KEEP)) {
                case HIDE -> hide.add(part);
                case SHOW -> show.add(part);
                default -> {}
            }
        }
        if (hide.isEmpty() && show.isEmpty()) {
            return wrong(visit, title.get(), ids, "revdelete.no-part");
        }
        HideOutcome outcome = hider.hide(
                visit.viewer(), new RevisionHider.HideRequest(title.get(), ids, hide, show, form.get("wpReason")));
        return switch (outcome) {
            case HideOutcome.Changed(int changed) ->
                screens.done(
                        visit,
                        "revdelete.done-heading",
                        visit.html(
                                "revdelete.done",
                                visit.localizer().number(changed),
                                screens.link(
                                        screens.frames().urls().index(title.get(), "action", "history"),
                                        screens.text(title.get()))));
            case HideOutcome.Denied(List<Denial> reasons) -> screens.denied(visit, reasons);
            case HideOutcome.NoSuch(long id) -> wrong(visit, title.get(), ids, "revdelete.no-such", Long.toString(id));
            case HideOutcome.CurrentText(long id) ->
                wrong(visit, title.get(), ids, "revdelete.current", Long.toString(id));
        };
    }

    static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() < 18
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Long.parseLong(text) > 0;
    }

    /** As {@code ids=1,2}, several {@code ids}, or {@code ids[1]=1} as MediaWiki's history sends them. */
    private static Set<RevisionId> ids(Params params) {
        List<String> written = new ArrayList<>();
        params.all("ids").forEach(list -> written.addAll(List.of(list.split("[,|]", MOST))));
        for (String name : params.asMap().keySet()) {
            if (name.startsWith("ids[") && name.endsWith("]")) {
                written.add(name.substring(4, name.length() - 1));
            }
        }
        return written.stream()
                .map(String::strip)
                .filter(RevisionDeletePage::isNumber)
                .limit(MOST)
                .map(text -> new RevisionId(Long.parseLong(text)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String field(HiddenPart part) {
        return switch (part) {
            case TEXT -> "wpHidePrimary";
            case SUMMARY -> "wpHideComment";
            case AUTHOR -> "wpHideUser";
            case SUPPRESSED -> "wpHideRestricted";
        };
    }

    private static String label(HiddenPart part) {
        return switch (part) {
            case TEXT -> "revdelete.text";
            case SUMMARY -> "revdelete.summary";
            case AUTHOR -> "revdelete.author";
            case SUPPRESSED -> "revdelete.suppressed";
        };
    }

    private Reply wrong(Visit visit, Title title, Set<RevisionId> ids, String key, Object... arguments) {
        return ask(422, visit, title, ids, List.of(SpecialForms.error(visit, key, arguments)));
    }

    private Reply ask(int status, Visit visit, Title title, Set<RevisionId> ids, List<Notice> notices) {
        String list = ids.stream().map(RevisionId::toString).collect(Collectors.joining(","));
        List<Field> fields = new ArrayList<>(List.of(
                new Field.Note(TrustedHtml.escaped(visit.text("revdelete.explain", screens.text(title), list))),
                new Field.Hidden("target", screens.text(title)),
                new Field.Hidden("ids", list)));
        List<Field.Option> choices = List.of(
                new Field.Option(KEEP, visit.text("revdelete.keep")),
                new Field.Option(HIDE, visit.text("revdelete.hide")),
                new Field.Option(SHOW, visit.text("revdelete.show")));
        for (HiddenPart part : HiddenPart.values()) {
            if (part != HiddenPart.SUPPRESSED || visit.viewer().has(Right.SUPPRESS_REVISION)) {
                fields.add(new Field.Radios(
                        field(part),
                        visit.text(label(part)),
                        choices,
                        visit.params().get(field(part), KEEP)));
            }
        }
        fields.add(AdminScreens.reason(visit));
        return screens.ask(status, visit, name(), notices, fields, visit.text("revdelete.button"));
    }
}
