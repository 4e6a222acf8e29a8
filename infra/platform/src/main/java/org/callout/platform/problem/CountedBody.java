package org.callout.platform.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts a body while it is read, since not every one tells its length beforehand. Quarkus can count as well, but then
 * answers without a word.
 */
@Provider
public class CountedBody implements ReaderInterceptor {

    private final BodyLimits limits;
    private final RoutingContext request;

    CountedBody(BodyLimits limits, RoutingContext request) {
        this.limits = limits;
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(
                new Counting(context.getInputStream(), limits.limitOf(request), () -> BodyLimits.breakOff(request)));
        return context.proceed();
    }

    private static final class Counting extends FilterInputStream {

        private final long limit;
        private final Runnable beyond;
        private long count;

        Counting(InputStream body, long limit, Runnable beyond) {
            super(body);
            this.limit = limit;
            this.beyond = beyond;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws BodyTooLargeException {
            count += read;
            if (count > limit) {
                beyond.run();
                throw new BodyTooLargeException(limit);
            }
        }
    }
}
