// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.page.Blocks;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.PagedTableView;
import org.explorepedia.web.skin.view.TableView;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Blocks in force. */
final class BlockListPage implements SpecialPage {

    private final Blocks blocks;
    private final AdminScreens screens;

    BlockListPage(Blocks blocks, AdminScreens screens) {
        this.blocks = blocks;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "BlockList";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("IPBlockList", "ListBlocks");
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.PEOPLE);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Slice.Request request = Pagers.request(visit.request().query(), 50);
        Slice<Block> slice = blocks.list(visit.viewer(), request);
        Map<String, UserRef> by =
                screens.users().of(visit, slice.items().stream().map(Block::by).toList());
        TableView table = new TableView(
                visit.text("special.blocklist"),
                List.of(
                        new TableView.Column(visit.text("block.target"), false),
                        new TableView.Column(visit.text("block.since"), false),
                        new TableView.Column(visit.text("block.ends"), false),
                        new TableView.Column(visit.text("block.scope"), false),
                        new TableView.Column(visit.text("block.by"), false),
                        new TableView.Column(visit.text("delete.reason"), false)),
                slice.items().stream().map(block -> row(visit, block, by)).toList());
        String base = screens.frames().urls().special(name());
        return screens.table(
                visit,
                name(),
                ListScreens.heading(visit, name()),
                new PagedTableView(
                        table, visit.text("block.none"), Pagers.view(visit, slice, request.limit(), base, Map.of())));
    }

    private List<Content> row(Visit visit, Block block, Map<String, UserRef> by) {
        WikiUrls urls = screens.frames().urls();
        StringBuilder target = new StringBuilder(
                block.flags().contains(Block.Flag.AUTOMATIC)
                        ? Html.escape(visit.text("block.automatic", block.target()))
                        : screens.link(urls.special("Contributions/" + WikiUrls.encode(block.target())), block.target())
                                .markup());
        if (visit.viewer().has(Right.BLOCK)) {
            target.append(" (")
                    .append(screens.link(
                                    urls.special("Unblock", "wpTarget", "#" + block.id()), visit.text("block.lift"))
                            .markup())
                    .append(')');
        }
        UserRef author = by.get(block.by().name());
        Title page = Title.of(Namespace.USER, block.target().replace(' ', '_'));
        return List.of(
                new TrustedHtml(target.toString()),
                TrustedHtml.escaped(visit.localizer().dateTime(block.timestamp())),
                TrustedHtml.escaped(AdminScreens.ends(visit, block.expiry())),
                AdminScreens.cell(scope(visit, block)),
                author == null ? TrustedHtml.escaped(block.by().name()) : AdminScreens.cell(UserRefs.link(author)),
                AdminScreens.cell(screens.summaries().html(block.reason(), page)));
    }

    private Html scope(Visit visit, Block block) {
        StringBuilder scope = new StringBuilder();
        if (block.pages().isEmpty()) {
            scope.append(Html.escape(visit.text("block.whole-wiki")));
        }
        block.pages().stream().map(page -> screens.link(page).markup()).sorted().forEach(link -> comma(scope, link));
        block.flags().stream()
                .filter(flag -> flag != Block.Flag.AUTOMATIC)
                .sorted()
                .map(flag -> Html.escape(visit.text(BlockPage.flagKey(flag))))
                .forEach(flag -> comma(scope, flag));
        return new Html(scope.toString());
    }

    private static void comma(StringBuilder list, String item) {
        list.append(list.isEmpty() ? "" : "<br>").append(item);
    }
}
