package org.callout.responder.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VaultTest {

    private static final UUID ID = UUID.fromString("0190f000-0000-7000-8000-000000000001");
    private static final byte[] CONTENT = "a certificate".getBytes(StandardCharsets.UTF_8);
    private static final String OLD = "old:" + key('o');
    private static final String NEW = "new:" + key('n');

    private final Vault vault = vault(OLD);
    private final Sealed sealed = vault.seal(ID, CONTENT);

    @Test
    void whatIsSealedCannotBeReadAndComesOutAsItWas() {
        assertThat(new String(sealed.content(), StandardCharsets.ISO_8859_1)).doesNotContain("certificate");
        assertThat(vault.open(ID, sealed)).isEqualTo(CONTENT);
    }

    @Test
    void theSameContentIsNeverSealedAlike() {
        assertThat(vault.seal(ID, CONTENT).content()).isNotEqualTo(sealed.content());
    }

    @Test
    void aDocumentInAnothersPlaceIsNotOpened() {
        assertThatThrownBy(() -> vault.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedByteIsNoticed() {
        var changed = Arrays.copyOf(sealed.content(), sealed.content().length);
        changed[changed.length / 2] ^= 1;

        assertThatThrownBy(() -> vault.open(ID, new Sealed(sealed.key(), changed)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewMasterKeyTakesOverAndTheOldOneCanGo() {
        var fresh = vault(NEW, OLD).rewrap(ID, sealed.key());

        assertThat(fresh.masterKey()).isEqualTo("new");
        assertThat(vault(NEW).open(ID, new Sealed(fresh, sealed.content()))).isEqualTo(CONTENT);
        assertThatThrownBy(() -> vault(NEW).open(ID, sealed)).hasMessageContaining("no key old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nameless", ":AAAA", "short:AAAA", "odd:%%%"})
    void aKeyThatIsNoneStopsTheStartAndIsNotTold(String key) {
        assertThatThrownBy(() -> new MasterKeys(Optional.of(List.of(key))))
                .hasMessageStartingWith("callout.documents.keys")
                .hasMessageNotContaining("AAAA");
    }

    private static Vault vault(String... keys) {
        return new Vault(new MasterKeys(Optional.of(List.of(keys))));
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(
                        String.valueOf(letter).repeat(MasterKeys.KEY_BYTES).getBytes(StandardCharsets.US_ASCII));
    }
}
