// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.page.BlockOutcome;
import org.explorepedia.core.page.Blocks;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** Lifts a block. */
final class UnblockPage implements SpecialPage {

    private final Blocks blocks;
    private final AdminScreens screens;

    UnblockPage(Blocks blocks, AdminScreens screens) {
        this.blocks = blocks;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "Unblock";
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
            return ask(visit.request().isPost() ? 422 : 200, visit, target, List.of());
        }
        return switch (blocks.unblock(
                visit.viewer(), target, visit.request().form().get("wpReason"))) {
            case BlockOutcome.Unblocked(Block block) ->
                screens.done(visit, "unblock.done-heading", visit.html("unblock.done", block.target()));
            case BlockOutcome.NotBlocked(String name) -> wrong(visit, target, "unblock.not-blocked", name);
            case BlockOutcome.Denied(List<Denial> reasons) -> screens.denied(visit, reasons);
            case BlockOutcome.NoSuchTarget(String name) -> wrong(visit, target, "block.no-such-target", name);
            case BlockOutcome.Blocked _,
                    BlockOutcome.AlreadyBlocked _,
                    BlockOutcome.RangeTooWide _,
                    BlockOutcome.ExpiryInPast _,
                    BlockOutcome.CannotHide _ -> throw new IllegalStateException("lifting a block is not setting one");
        };
    }

    private Reply wrong(Visit visit, String target, String key, String name) {
        return ask(422, visit, target, List.of(SpecialForms.error(visit, key, name)));
    }

    private Reply ask(int status, Visit visit, String target, List<Notice> notices) {
        List<Field> fields = List.of(
                new Field.Text("wpTarget", visit.text("block.target"), target)
                        .needed()
                        .withHint(visit.text("unblock.target-hint")),
                AdminScreens.reason(visit));
        return screens.ask(status, visit, name(), notices, fields, visit.text("unblock.button"));
    }
}
