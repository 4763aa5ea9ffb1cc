package org.cordon.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All positive cases. */
interface PositiveCases extends Repository<PositiveCase, Long> {

    Optional<PositiveCase> findById(long id);

    Optional<PositiveCase> findByOpenPersonId(long personId);

    List<PositiveCase> findByOpenPersonIdIn(Collection<Long> personIds);

    /** The latest first; ids of several nodes are not in order. */
    Optional<PositiveCase> findFirstByPersonIdOrderByRegisteredAtDescIdDesc(long personId);

    List<PositiveCase> findByPersonIdIn(Collection<Long> personIds);

    List<PositiveCase> findByIdGreaterThanOrderById(long id, Limit limit);

    PositiveCase saveAndFlush(PositiveCase positiveCase);

    /** Lets the closed cases of the merged record be the survivor's. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update PositiveCase c set c.personId = :survivor where c.personId = :merged and c.openPersonId is null")
    void move(long survivor, long merged);

    default Optional<PositiveCase> find(String number) {
        return CaseNumber.parse(number).flatMap(this::findById);
    }

    /** The case with this number; {@code case.unknown} if there is none. */
    default PositiveCase require(String number) {
        return find(number).orElseThrow(() -> new NotFound("case.unknown", "There is no case " + number, number));
    }
}
