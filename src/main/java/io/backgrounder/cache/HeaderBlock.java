package io.backgrounder.cache;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The headers of a response in HTTP/2, as literals that no dynamic table knows (RFC 7541, 6.2.2): the same bytes for every connection, so
 * that they are made once.
 */
final class HeaderBlock {
    /** In the static table of RFC 7541, appendix A. */
    private static final int STATUS_200 = 0x80 | 8;

    private static final int STATUS_304 = 0x80 | 11;

    private static final int LITERAL = 0;
    /** What a length has in its first byte; the rest of a longer one follows, seven bits at a time. */
    private static final int PREFIX = 127;

    private HeaderBlock() {}

    /** @param status 200 or 304 */
    static byte[] of(HttpResponseStatus status, MultiMap headers) {
        ByteBuf block = Unpooled.buffer(1024);
        block.writeByte(status.equals(HttpResponseStatus.OK) ? STATUS_200 : STATUS_304);
        headers.forEach((name, value) -> {
            block.writeBytes(name(name.toLowerCase(Locale.ROOT)));
            write(block, value);
        });
        return ByteBufUtil.getBytes(block);
    }

    /** The beginning of a header; its value is to be written next. */
    static byte[] name(String name) {
        ByteBuf start = Unpooled.buffer();
        start.writeByte(LITERAL);
        write(start, name);
        return ByteBufUtil.getBytes(start);
    }

    static void write(ByteBuf block, CharSequence text) {
        int length = text.length();
        if (length < PREFIX) {
            block.writeByte(length);
        } else {
            block.writeByte(PREFIX);
            for (length -= PREFIX; length > PREFIX; length >>>= 7) {
                block.writeByte(length & PREFIX | 0x80);
            }
            block.writeByte(length);
        }
        block.writeCharSequence(text, StandardCharsets.ISO_8859_1);
    }
}
