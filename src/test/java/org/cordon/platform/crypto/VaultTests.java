package org.cordon.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTests {

    private static final String KEY_A = key('a');
    private static final String KEY_B = key('b');

    private final Vault vault = new Vault(VaultKeys.parse(KEY_A, KEY_B));

    @ParameterizedTest
    @ValueSource(strings = {"", "370282198503120024", "王小明", "买买提·阿不都 🙂"})
    void opensWhatItSealed(String text) {
        assertThat(vault.open(vault.seal(text))).isEqualTo(text);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(vault.seal("13812341234")).isNotEqualTo(vault.seal("13812341234"));
    }

    @Test
    void beginsWithTheVersion() {
        assertThat(vault.seal("x")).startsWith((byte) 1).hasSize(1 + 12 + 1 + 16);
    }

    @Test
    void refusesChangedBytes() {
        byte[] sealed = vault.seal("370282198503120024");
        sealed[20] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnotherVersionAndShortBytes() {
        byte[] sealed = vault.seal("370282198503120024");
        sealed[0] = 2;
        assertThatThrownBy(() -> vault.open(sealed)).hasMessageContaining("unknown form");
        assertThatThrownBy(() -> vault.open(new byte[3])).hasMessageContaining("unknown form");
    }

    @Test
    void doesNotOpenWithAnotherKey() {
        byte[] sealed = new Vault(VaultKeys.parse(KEY_B, KEY_A)).seal("x");
        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void derivesTheSameBlindIndexOnlyForTheSamePurposeAndValue() {
        byte[] index = vault.blindIndex("phone", "+8613812341234");
        assertThat(index).hasSize(32).isEqualTo(vault.blindIndex("phone", "+8613812341234"));
        assertThat(index).isNotEqualTo(vault.blindIndex("document", "+8613812341234"));
        assertThat(index).isNotEqualTo(vault.blindIndex("phone", "+8613812341235"));
    }

    @Test
    void keepsPurposeAndValueApart() {
        assertThat(vault.blindIndex("ab", "c")).isNotEqualTo(vault.blindIndex("a", "bc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not base64!", "YWJj"})
    void refusesUnusableKeys(String key) {
        assertThatThrownBy(() -> VaultKeys.parse(key, KEY_B))
                .isInstanceOf(VaultKeysUnusable.class)
                .hasMessageContaining("cordon.vault.encryption-key");
    }

    @Test
    void refusesOneKeyForBothPurposes() {
        assertThatThrownBy(() -> VaultKeys.parse(KEY_A, KEY_A)).isInstanceOf(VaultKeysUnusable.class);
    }

    @Test
    void neverShowsAKey() {
        assertThat(VaultKeys.parse(KEY_A, KEY_B)).hasToString("VaultKeys");
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(UTF_8));
    }
}
