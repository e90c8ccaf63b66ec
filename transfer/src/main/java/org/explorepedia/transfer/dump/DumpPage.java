// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import java.util.OptionalInt;

/**
 * Head of a page.
 *
 * @param title with namespace prefix in the language of that wiki, as written
 * @param namespace its number; dumps before schema 0.6 do not say it
 * @param id number on that wiki, 0 if not said
 * @param redirect whether the dump says that it is a redirect
 */
public record DumpPage(String title, OptionalInt namespace, long id, boolean redirect) implements DumpItem {}
