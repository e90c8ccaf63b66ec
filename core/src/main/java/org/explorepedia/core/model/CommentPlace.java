// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/**
 * A comment on a talk page, as links know it.
 *
 * @param name author and time, the same wherever the comment stands
 * @param id of its element on the page
 */
public record CommentPlace(String name, String id) {}
