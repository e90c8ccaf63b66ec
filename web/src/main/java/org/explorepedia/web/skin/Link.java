// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

/**
 * A link in a list of the chrome.
 *
 * @param id element id such as {@code pt-login}, or empty
 * @param label what the reader sees
 * @param href where it leads
 */
public record Link(String id, String label, String href) {}
