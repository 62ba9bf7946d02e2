package io.backgrounder.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The identifiers of the SPDX License List, which are compared without regard to case. */
final class SpdxLicences {
    private static final Map<String, String> IDS = read();

    private SpdxLicences() {}

    private static Map<String, String> read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                SpdxLicences.class.getResourceAsStream("/spdx-licences.txt"), StandardCharsets.US_ASCII))) {
            return file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toMap(SpdxLicences::lowerCase, id -> id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(String id) {
        return IDS.containsKey(lowerCase(id));
    }

    /** The identifier in the case of the list; anything else as it is. */
    static String canonical(String licence) {
        return licence == null ? null : IDS.getOrDefault(lowerCase(licence), licence);
    }

    private static String lowerCase(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
