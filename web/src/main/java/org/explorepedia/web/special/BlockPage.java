// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.page.BlockOutcome;
import org.explorepedia.core.page.Blocks;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Blocks an account, an address or a range of addresses, for the whole wiki or for some pages. */
final class BlockPage implements SpecialPage {

    private static final Map<Block.Flag, String> FLAGS = new EnumMap<>(Map.of(
            Block.Flag.CREATE_ACCOUNT, "wpCreateAccount",
            Block.Flag.OWN_TALK, "wpDisableUTEdit",
            Block.Flag.EMAIL, "wpDisableEmail",
            Block.Flag.AUTOBLOCK, "wpAutoBlock",
            Block.Flag.ANONYMOUS_ONLY, "wpAnonOnly",
            Block.Flag.HIDE_USER, "wpHideUser"));

    private static final Set<Block.Flag> USUAL = Set.of(Block.Flag.CREATE_ACCOUNT, Block.Flag.AUTOBLOCK);

    private static final int MOST_PAGES = 50;

    private final Blocks blocks;
    private final AdminScreens screens;

    BlockPage(Blocks blocks, AdminScreens screens) {
        this.blocks = blocks;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "Block";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("BlockIP", "BlockUser");
    }

    @Override
    public Optional<String> right() {
        return Optional.of(Right.BLOCK);
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.PEOPLE);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        List<Denial> denials = blocks.denials(visit.viewer());
        if (!denials.isEmpty()) {
            return screens.denied(visit, denials);
        }
        String target = visit.params().get("wpTarget", parameter.replace('_', ' '));
        if (!SpecialForms.isSent(visit)) {
            return ask(visit.request().isPost() ? 422 : 200, visit, target, List.of(), false);
        }
        Optional<Expiry> expiry = screens.expiry(visit);
        if (expiry.isEmpty()) {
            return wrong(visit, target, "protect.bad-expiry");
        }
        Params form = visit.request().form();
        Set<Title> pages = new HashSet<>();
        List<String> lines = form.get("wpPages")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_PAGES) {
            return wrong(visit, target, "block.too-many-pages", MOST_PAGES);
        }
        for (String line : lines) {
            Optional<Title> page = screens.title(line);
            if (page.isEmpty()) {
                // A line left out could make this a block of the whole wiki.
                return wrong(visit, target, "block.bad-page", line);
            }
            pages.add(page.get());
        }
        Set<Block.Flag> flags = EnumSet.noneOf(Block.Flag.class);
        FLAGS.forEach((flag, name) -> {
            if (form.has(name)) {
                flags.add(flag);
            }
        });
        BlockOutcome outcome = blocks.block(
                visit.viewer(),
                new Blocks.BlockRequest(
                        target, expiry.get(), form.get("wpReason"), flags, pages, form.has("wpChange")));
        return switch (outcome) {
            case BlockOutcome.Blocked(Block block) ->
                screens.done(
                        visit,
                        "block.done-heading",
                        visit.html("block.done", block.target(), AdminScreens.ends(visit, block.expiry())));
            case BlockOutcome.AlreadyBlocked(Block block) ->
                ask(
                        409,
                        visit,
                        target,
                        List.of(Notice.of(
                                Notice.Kind.WARNING,
                                visit.text(
                                        "block.already",
                                        block.target(),
                                        AdminScreens.ends(visit, block.expiry()),
                                        block.reason()))),
                        true);
            case BlockOutcome.Denied(List<Denial> reasons) -> screens.denied(visit, reasons);
            case BlockOutcome.NoSuchTarget(String name) -> wrong(visit, target, "block.no-such-target", name);
            case BlockOutcome.RangeTooWide(String range, int widest) ->
                wrong(visit, target, "block.range-too-wide", range, widest);
            case BlockOutcome.ExpiryInPast _ -> wrong(visit, target, "block.past");
            case BlockOutcome.CannotHide _ -> wrong(visit, target, "block.cannot-hide");
            case BlockOutcome.NotBlocked(String name) -> wrong(visit, target, "unblock.not-blocked", name);
            case BlockOutcome.Unblocked(Block block) ->
                throw new IllegalStateException("blocking lifted block " + block.id());
        };
    }

    private Reply wrong(Visit visit, String target, String key, Object... arguments) {
        return ask(422, visit, target, List.of(SpecialForms.error(visit, key, arguments)), false);
    }

    private Reply ask(int status, Visit visit, String target, List<Notice> notices, boolean change) {
        Params params = visit.params();
        boolean first = !visit.request().isPost();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Text("wpTarget", visit.text("block.target"), target)
                .needed()
                .withHint(visit.text("block.target-hint")));
        fields.addAll(screens.expiryFields(visit));
        fields.add(AdminScreens.reason(visit));
        List<Field> checks = new ArrayList<>();
        FLAGS.forEach((flag, name) -> {
            boolean allowed = switch (flag) {
                case EMAIL -> visit.viewer().has(Right.BLOCK_EMAIL);
                case HIDE_USER -> visit.viewer().has(Right.HIDE_USER);
                case CREATE_ACCOUNT, OWN_TALK, AUTOBLOCK, ANONYMOUS_ONLY -> true;
                case AUTOMATIC -> false;
            };
            if (allowed) {
                checks.add(new Field.Check(
                        name, visit.text(flagKey(flag)), first ? USUAL.contains(flag) : params.has(name)));
            }
        });
        fields.add(new Field.Group(visit.text("block.flags"), checks));
        fields.add(new Field.Area(
                "wpPages",
                visit.text("block.pages"),
                params.get("wpPages"),
                3,
                false,
                visit.text("block.pages-hint"),
                ""));
        if (change || params.has("wpChange")) {
            fields.add(new Field.Check("wpChange", visit.text("block.change"), params.has("wpChange")));
        }
        return screens.ask(status, visit, name(), notices, fields, visit.text("block.button"));
    }

    static String flagKey(Block.Flag flag) {
        return switch (flag) {
            case CREATE_ACCOUNT -> "block.flag.create-account";
            case OWN_TALK -> "block.flag.own-talk";
            case EMAIL -> "block.flag.email";
            case AUTOBLOCK -> "block.flag.autoblock";
            case ANONYMOUS_ONLY -> "block.flag.anonymous-only";
            case HIDE_USER -> "block.flag.hide-user";
            case AUTOMATIC -> "block.flag.automatic";
        };
    }
}
