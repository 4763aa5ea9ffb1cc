package org.cordon.persons;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.platform.crypto.Vault;
import org.springframework.stereotype.Component;

/** Everything by which a person can be found, as blind indexes: document, what sources call them, name with phone. */
@Component
class PersonClues {

    private final Vault vault;

    PersonClues(Vault vault) {
        this.vault = vault;
    }

    Set<String> of(PersonFacts facts, List<SourceKey> sources) {
        Set<String> clues = new TreeSet<>();
        IdentityDocument document = facts.document();
        String nameAndPhone = facts.nameAndPhone();
        if (document != null) {
            clues.add(index("document", document.key()));
        }
        if (nameAndPhone != null) {
            clues.add(index("name+phone", nameAndPhone));
        }
        sources.forEach(source -> clues.add(index("source", source.source() + "\n" + source.sourceId())));
        return clues;
    }

    private String index(String purpose, String value) {
        return HexFormat.of().formatHex(vault.blindIndex(purpose, value));
    }
}
