package io.backgrounder.bulk;

import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.ClientGone;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Decompresses a gzip stream (RFC 1952) while it is read. Human text does not compress to a two-hundredth of its length. A stream that
 * expands to more than that, plus the longest line, is an attack, and ends there.
 */
class Unpacked extends InputStream {
    private static final int MOST_TIMES = 200;

    private final InputStream packed;
    private GzipCompressorInputStream in;

    /** Thrown where the body ends because of an error in it. The message is for the client. */
    static class Fault extends IOException {
        private static final long serialVersionUID = 1;

        Fault(String message, Throwable cause) {
            super(message, cause);
        }
    }

    Unpacked(InputStream packed) {
        this.packed = new FilterInputStream(packed) {
            @Override
            public int read() throws IOException {
                try {
                    return super.read();
                } catch (IOException e) {
                    throw new ClientGone(e);
                }
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    return super.read(bytes, offset, length);
                } catch (IOException e) {
                    throw new ClientGone(e);
                }
            }
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = unpack(bytes, offset, length);
        if (in.getUncompressedCount() > StrictJson.MOST_BYTES + MOST_TIMES * in.getCompressedCount()) {
            throw new Fault("unpacks to more than " + MOST_TIMES + " times its length", null);
        }
        return read;
    }

    private int unpack(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (in == null) {
                in = GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get();
            }
            return in.read(bytes, offset, length);
        } catch (ClientGone e) {
            throw e;
        } catch (IOException e) {
            throw new Fault("cannot be decompressed from here on: it is not gzip, or is cut off", e);
        }
    }
}
