// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker in this process: what of a page or a style sheet breaks the standards. */
final class HtmlChecker {

    private final Findings findings = new Findings();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);

    HtmlChecker() {
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, findings);
        } catch (Exception failure) {
            throw new IllegalStateException("the checker's own schema does not load", failure);
        }
    }

    /** The errors of a page, each with its line. */
    List<String> page(String html) {
        return check(html);
    }

    /** The errors of a style sheet. */
    List<String> styles(String css) {
        return page("<!DOCTYPE html><html lang=\"en\"><title>Styles</title><style>\n" + css + "\n</style>");
    }

    private List<String> check(String text) {
        findings.begin(text);
        InputSource source = new InputSource(new StringReader(text));
        try {
            validator.setUpValidatorAndParsers(findings, true, false);
            validator.checkHtmlInputSource(source);
        } catch (SAXException | IOException failure) {
            throw new IllegalStateException("the checker could not read the text", failure);
        }
        return List.copyOf(findings.errors);
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> errors = new ArrayList<>();
        private List<String> lines = List.of();

        void begin(String text) {
            errors.clear();
            lines = text.lines().toList();
        }

        @Override
        public void warning(SAXParseException warning) {
            // Advice, such as on sections without a heading; only errors break the standard.
        }

        @Override
        public void error(SAXParseException error) {
            int line = error.getLineNumber();
            String at = line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
            int end = Math.clamp(error.getColumnNumber(), 0, at.length());
            errors.add(line + ": " + error.getMessage() + " … " + at.substring(Math.max(0, end - 120), end));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
