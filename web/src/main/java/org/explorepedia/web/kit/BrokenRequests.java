// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what is not even HTTP, or too long for it, with a page of ours instead of the server's own. */
final class BrokenRequests implements org.eclipse.jetty.server.Request.Handler {

    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LONG = 431;

    private final Failures failures;

    BrokenRequests(Failures failures) {
        this.failures = failures;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request raw, Response response, Callback callback) {
        // What could be read of it is not to be trusted.
        Request nothing = new Request(
                "GET", "/", "/", "", Params.NONE, Params.NONE, Map.of(), Map.of(), Map.of(), "", false, false);
        boolean tooLong = response.getStatus() == URI_TOO_LONG || response.getStatus() == HEADERS_TOO_LONG;
        Reply reply = failures.badRequest(nothing, tooLong ? "failure.too-long" : "failure.malformed");
        SecurityHeaders.FIXED.forEach(response.getHeaders()::put);
        reply.headers().forEach(response.getHeaders()::put);
        byte[] bytes = reply.body() instanceof Reply.Body.Bytes(byte[] page) ? page : new byte[0];
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
        return true;
    }
}
