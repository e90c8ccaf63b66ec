// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

/**
 * How to import.
 *
 * @param fileName as the log names the source
 * @param authorPrefix set before the names of that wiki's accounts, as in {@code enwiki>}; empty to take them as they are,
 *     so that revisions belong to accounts of the same name
 * @param totalBytes size of the file, for progress; 0 if unknown
 */
public record ImportOptions(String fileName, String authorPrefix, long totalBytes) {}
