package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordon.testing.BrokenTable;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom work in the background looks at is recorded with its transaction: one row, and never after the commit. */
@CordonTest
class BackgroundLooksTests {

    private static final Set<String> NAME = Set.of("name");

    @Autowired
    OpenedIdentities opened;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private TransactionTemplate transaction;
    private TransactionTemplate another;
    private String person = "";

    @BeforeEach
    void prepare() {
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        person = UUID.randomUUID().toString();
    }

    @Test
    void aTransactionThatToldNobodyWhatItIsWritesOneRow() {
        transaction.executeWithoutResult(status -> {
            look("a");
            look("b");
            opened.searched(Set.of("document"), List.of(person + "a"));
            assertThat(rows()).as("before the commit").isZero();
        });

        assertThat(rows())
                .as("one for who was seen, one for who was also searched for")
                .isEqualTo(2);
    }

    @Test
    void whatIsTakenBackWasLookedAtAllTheSame() {
        transaction.executeWithoutResult(status -> {
            look("a");
            status.setRollbackOnly();
        });

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void nothingIsCommittedOfWhichTheAuditDoesNotKnow() {
        new BrokenTable(jdbc, "cordon.audit_stream").during(() -> assertThatExceptionOfType(AuditUnavailable.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    insertAccount();
                    look("a");
                })));

        assertThat(accounts()).isZero();
    }

    /** As of a batch of an import: whoever kills the application right after the commit finds the row. */
    @Test
    void aStepIsRecordedWithEachTransactionAndNotAfterAllOfThem() {
        opened.inBackground("test", person, () -> {
            transaction.executeWithoutResult(status -> look("a"));
            assertThat(rows()).isEqualTo(1);
            transaction.executeWithoutResult(status -> look("a"));
            look("b");
            assertThat(rows()).as("nobody new with a transaction").isEqualTo(1);
        });

        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aTransactionWithinAnotherOneIsRecordedByItself() {
        transaction.executeWithoutResult(outer -> {
            look("a");
            another.executeWithoutResult(inner -> look("b"));
            assertThat(rows()).as("the inner one").isEqualTo(1);
        });

        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void whereThereIsNoTransactionItIsRecordedAtOnce() {
        look("a");

        assertThat(rows()).isEqualTo(1);
    }

    private void look(String suffix) {
        opened.read(List.of(person + suffix), NAME);
    }

    private void insertAccount() {
        jdbc.sql("insert into cordon.account (user_id, display_name) values (?, 'Looks')")
                .param(person)
                .update();
    }

    private long accounts() {
        return jdbc.sql("select count(*) from cordon.account where user_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from cordon.audit_entry where people like ?")
                .param("%" + person + "%")
                .query(Long.class)
                .single();
    }
}
