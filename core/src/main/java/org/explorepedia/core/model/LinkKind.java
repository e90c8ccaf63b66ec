// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/** Kinds of links from a page that are kept in tables. */
public enum LinkKind {
    PAGE,
    TEMPLATE,
    FILE,
    CATEGORY,
    EXTERNAL,
    INTERWIKI,
    LANGUAGE
}
