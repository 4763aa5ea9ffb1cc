package org.cordon.transfers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All crews. */
interface Crews extends Repository<Crew, Long> {

    Optional<Crew> findByTeamCodeAndName(String teamCode, String name);

    List<Crew> findByTeamCodeOrderByName(String teamCode);

    Crew saveAndFlush(Crew crew);
}
