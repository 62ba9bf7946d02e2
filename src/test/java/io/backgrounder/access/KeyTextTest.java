package io.backgrounder.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeyTextTest {
    @Test
    void ourKeysAreWellFormedAndDiffer() {
        String key = KeyText.random();
        assertTrue(KeyText.isWellFormed(key));
        assertNotEquals(key, KeyText.random());
    }

    @Test
    void oneWrongDigitIsSeen() {
        String key = KeyText.random();
        for (int i = 4; i < key.length(); i++) {
            char other = key.charAt(i) == '0' ? '1' : '0';
            assertFalse(KeyText.isWellFormed(key.substring(0, i) + other + key.substring(i + 1)));
        }
        assertFalse(KeyText.isWellFormed(""));
        assertFalse(KeyText.isWellFormed("bgk_"));
    }
}
