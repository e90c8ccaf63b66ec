// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import java.util.Optional;

/**
 * Texts that administrators changed on the wiki: the page {@code MediaWiki:key} in the content language and
 * {@code MediaWiki:key/lang} in others. Asked often, so implementations answer from memory.
 */
@FunctionalInterface
public interface MessageOverrides {

    MessageOverrides NONE = (_, _) -> Optional.empty();

    /** The pattern of a message in exactly this language, if the wiki changed it. */
    Optional<String> find(String key, String language);
}
