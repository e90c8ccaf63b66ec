// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import org.explorepedia.wikitext.title.Title;

/**
 * A page that exists.
 *
 * @param latest its current revision
 * @param redirect whether its current text sends readers elsewhere
 * @param length of the current text in bytes of UTF-8
 * @param touched when something that its HTML depends on last changed
 * @param contentModel MediaWiki's name: wikitext, Scribunto, css, javascript, json …
 */
public record Page(
        PageId id,
        Title title,
        RevisionId latest,
        boolean redirect,
        long length,
        Instant touched,
        String contentModel) {}
