package io.backgrounder.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The content codings of answers (RFC 9110, 8.4.1), the one that makes them smallest first: of a story page of 6,288 bytes, 2,155 are left
 * by Brotli, 2,339 by Zstandard, 2,344 by gzip. The levels are those beyond which more time saves next to nothing. Brotli and Zstandard
 * are native code; on a platform for which it is missing, they are not offered.
 */
public enum ContentCoding {
    BROTLI("br", Brotli4jLoader::isAvailable, ContentCoding::brotli),
    ZSTANDARD("zstd", ContentCoding::loadsZstandard, plain -> Zstd.compress(plain, 6)),
    GZIP("gzip", () -> true, ContentCoding::gzip);

    /** Nearly all clients send one of a few values; parsing costs more than the rest of the answer. */
    private static final Cache<String, List<ContentCoding>> KNOWN =
            Caffeine.newBuilder().maximumSize(100).executor(Runnable::run).build();

    private static final Pattern ZERO = Pattern.compile("0(\\.0*)?");

    public final CharSequence header;
    private final BooleanSupplier loads;
    private final UnaryOperator<byte[]> encoder;
    private Boolean available;

    ContentCoding(String name, BooleanSupplier loads, UnaryOperator<byte[]> encoder) {
        this.header = HttpHeaders.createOptimized(name);
        this.loads = loads;
        this.encoder = encoder;
    }

    byte[] encode(byte[] plain) {
        return encoder.apply(plain);
    }

    synchronized boolean isAvailable() {
        if (available == null) {
            available = loads.getAsBoolean();
        }
        return available;
    }

    /**
     * The codings that {@code Accept-Encoding} prefers to none, the best first: by weight, and where that is equal, by size
     * (RFC 9110, 12.5.3).
     */
    public static List<ContentCoding> accepted(String acceptEncoding) {
        if (acceptEncoding == null) {
            return List.of();
        }
        return KNOWN.get(acceptEncoding, ContentCoding::parse);
    }

    private static List<ContentCoding> parse(String acceptEncoding) {
        Map<ContentCoding, Double> weights = new EnumMap<>(ContentCoding.class);
        double others = 0;
        double identity = 0;
        for (String part :
                acceptEncoding.toLowerCase(Locale.ROOT).replaceAll("[ \t]", "").split(",")) {
            String[] coding = part.split(";q=", 2);
            double weight = coding.length == 1 ? 1 : weight(coding[1]);
            switch (coding[0].split(";", 2)[0]) {
                case "br" -> weights.putIfAbsent(BROTLI, weight);
                case "zstd" -> weights.putIfAbsent(ZSTANDARD, weight);
                case "gzip", "x-gzip" -> weights.putIfAbsent(GZIP, weight);
                case "identity" -> identity = weight;
                case "*" -> others = weight;
                default -> {
                    // Not one of ours.
                }
            }
        }
        for (ContentCoding coding : values()) {
            weights.putIfAbsent(coding, others);
        }
        double least = identity;
        return weights.entrySet().stream()
                .filter(coding -> coding.getValue() > 0 && coding.getValue() >= least)
                .filter(coding -> coding.getKey().isAvailable())
                .sorted(Comparator.comparingDouble(coding -> -coding.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One that is not a number counts as 1: it is only known not to be 0. */
    private static double weight(String text) {
        if (ZERO.matcher(text).matches()) {
            return 0;
        }
        return text.matches("0\\.[0-9]{1,3}") ? Double.parseDouble(text) : 1;
    }

    private static byte[] brotli(byte[] plain) {
        try {
            return Encoder.compress(plain, Encoder.Parameters.create(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean loadsZstandard() {
        try {
            Native.load();
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }
}
