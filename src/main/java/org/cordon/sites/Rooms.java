package org.cordon.sites;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The rooms of all isolation sites. */
interface Rooms extends Repository<Room, Long> {

    Optional<Room> findBySiteCodeAndName(String siteCode, String name);

    List<Room> findBySiteCode(String siteCode);

    List<Room> saveAllAndFlush(Iterable<Room> rooms);
}
