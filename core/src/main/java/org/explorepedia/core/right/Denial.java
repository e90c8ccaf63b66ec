// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Protection;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** One reason why something is refused. {@link #code} is the Action API's word for it. */
public sealed interface Denial {

    /**
     * Nobody in the asker's groups may do this.
     *
     * @param groups those that may
     * @param login whether logging in alone would help
     */
    record MissingRight(String right, Set<String> groups, boolean login) implements Denial {
        public MissingRight {
            groups = Set.copyOf(groups);
        }
    }

    /** The page is protected. */
    record Protected(Protection protection) implements Denial {}

    /** Pages that include this one are protected with all that they include. */
    record CascadeProtected(List<Title> sources) implements Denial {
        public CascadeProtected {
            sources = List.copyOf(sources);
        }
    }

    record Blocked(Block block) implements Denial {}

    /** @param reason words of the operator, may be empty */
    record ReadOnly(String reason) implements Denial {}

    /** Texts of the interface. */
    record InterfacePage(Title title) implements Denial {}

    /** Styles and scripts, which act with the rights of whoever reads them. */
    record CodePage(Title title) implements Denial {}

    /** The greeting at the top of a wall, which belongs to its owner. */
    record OthersWall(Title title) implements Denial {}

    /** Pages that the program makes, such as special pages. */
    record NotEditable(Title title) implements Denial {}

    record RateLimited(Duration retryAfter) implements Denial {}

    default String code() {
        return switch (this) {
            case MissingRight _ -> "permissiondenied";
            case Protected _ -> "protectedpage";
            case CascadeProtected _ -> "cascadeprotected";
            case Blocked(Block block) -> block.flags().contains(Block.Flag.AUTOMATIC) ? "autoblocked" : "blocked";
            case ReadOnly _ -> "readonly";
            case InterfacePage _ -> "protectednamespace-interface";
            case CodePage _ -> "customcssjsprotected";
            case OthersWall _ -> "otherswall";
            case NotEditable _ -> "pagecannotexist";
            case RateLimited _ -> "ratelimited";
        };
    }

    /** Key of the text that explains it; takes {@link #arguments}. */
    default String messageKey() {
        return switch (this) {
            case MissingRight missing -> missing.login() ? "denied.login" : "denied.right";
            case Protected(Protection protection) ->
                protection.expiry().at().isPresent() ? "denied.protected-until" : "denied.protected";
            case CascadeProtected _ -> "denied.cascade";
            case Blocked(Block block) -> blockedKey(block);
            case ReadOnly(String reason) -> reason.isBlank() ? "denied.read-only" : "denied.read-only-reason";
            case InterfacePage _ -> "denied.interface";
            case CodePage _ -> "denied.code";
            case OthersWall _ -> "denied.others-wall";
            case NotEditable _ -> "denied.not-editable";
            case RateLimited _ -> "denied.rate";
        };
    }

    private static String blockedKey(Block block) {
        if (block.flags().contains(Block.Flag.AUTOMATIC)) {
            return "denied.blocked-automatic";
        }
        String kind = block.pages().isEmpty() ? "denied.blocked" : "denied.blocked-page";
        return block.expiry().at().isPresent() ? kind + "-until" : kind;
    }

    /** Values for the places in the text, for the message formatter: texts, numbers, times, lists of texts. */
    default List<Object> arguments(Namespaces namespaces) {
        return switch (this) {
            case MissingRight(String right, Set<String> groups, var _) ->
                List.of(right, groups.stream().sorted().toList());
            case Protected(Protection protection) ->
                protection.expiry().at().isPresent()
                        ? List.of(protection.level(), protection.expiry().at().get())
                        : List.of(protection.level());
            case CascadeProtected(List<Title> sources) ->
                List.of(sources.stream().map(namespaces::prefixedText).collect(Collectors.toList()), sources.size());
            case Blocked(Block block) ->
                block.expiry().at().isPresent()
                        ? List.of(
                                block.by().name(),
                                block.reason(),
                                block.id(),
                                block.expiry().at().get())
                        : List.of(block.by().name(), block.reason(), block.id());
            case ReadOnly(String reason) -> reason.isBlank() ? List.of() : List.of(reason);
            case InterfacePage(Title title) -> List.of(namespaces.prefixedText(title));
            case CodePage(Title title) -> List.of(namespaces.prefixedText(title));
            case OthersWall(Title title) -> List.of(title.text());
            case NotEditable(Title title) -> List.of(namespaces.prefixedText(title));
            case RateLimited(Duration retryAfter) -> List.of(Math.max(1, retryAfter.toSeconds()));
        };
    }
}
