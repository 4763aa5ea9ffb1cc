package org.cordon.platform.crypto;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
class VaultKeyCheckIntegrationTests {

    @Autowired
    Vault vault;

    @Autowired
    VaultKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void acceptsTheKeysOfTheFirstStart() {
        assertThatNoException().isThrownBy(() -> new VaultKeyCheck(vault, jdbc).afterSingletonsInstantiated());
    }

    @Test
    void refusesADatabaseThatWasSealedWithOtherKeys() {
        Vault other = new Vault(new VaultKeys(/* encryption= */ keys.index(), /* index= */ keys.encryption()));
        assertThatThrownBy(() -> new VaultKeyCheck(other, jdbc).afterSingletonsInstantiated())
                .isInstanceOf(VaultKeysUnusable.class)
                .hasMessageContaining("not those");
    }
}
